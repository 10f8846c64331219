import { createHmac, type BinaryLike } from 'node:crypto';

type Part = Readonly<Record<string, unknown>>;
/** A link that opens its report, taken apart, with the key that signed it and one that did not. */
export type Good = {
  readonly token: string;
  readonly header: Part;
  readonly claims: Part & { readonly exp: number; readonly jti: string };
  readonly key: Uint8Array;
  /** Another link of the same project that opens its report too: of another report, and of another key. */
  readonly other: string;
  readonly otherKid: string;
};

const write = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Signs whatever it is given, as somebody would who had the key. */
export function sign(header: Part, claims: unknown, key: BinaryLike, hash = 'sha256'): string {
  const said = `${write(header)}.${write(claims)}`;
  return `${said}.${createHmac(hash, key).update(said).digest('base64url')}`;
}

const without = (part: Part, name: string): Part =>
  Object.fromEntries(Object.entries(part).filter(([key]) => key !== name));

/** Ways to get in that need no key, or another one. */
export function unsigned({ token, header, claims, key, other, otherKid }: Good): Record<string, string> {
  const [head = '', body = '', signature = ''] = token.split('.');
  const [otherHead = '', otherBody = '', otherSignature = ''] = other.split('.');
  const wrong = Buffer.alloc(32, 7);
  const altered: Part = {
    report: 'evening-place',
    release: '0'.repeat(16),
    parents: ['https://evil.example'],
    exp: claims.exp + 86_400,
    nbf: 0,
    iat: 0,
    jti: '0'.repeat(16),
    iss: 'evil',
    aud: 'desk',
  };
  const last = signature.at(-1) ?? '';
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  // 43 characters hold 258 bits of which a hash fills 256: the last two say nothing to a careless reader.
  const sameBits = `${head}.${body}.${signature.slice(0, -1)}${alphabet[alphabet.indexOf(last) ^ 1]}`;
  return {
    'no algorithm and no signature': `${write({ ...header, alg: 'none' })}.${body}.`,
    'no algorithm and the old signature': `${write({ ...header, alg: 'none' })}.${body}.${signature}`,
    'no algorithm in capitals': `${write({ ...header, alg: 'NONE' })}.${body}.${signature}`,
    'an algorithm that it does not have': sign({ ...header, alg: 'HS384' }, claims, key, 'sha384'),
    'a longer algorithm': sign({ ...header, alg: 'HS512' }, claims, key, 'sha512'),
    'an algorithm of public keys': sign({ ...header, alg: 'RS256' }, claims, key),
    'another key': sign(header, claims, wrong),
    'an empty key': sign(header, claims, ''),
    'the name of the key as the key': sign(header, claims, String(header['kid'])),
    'the key as text': sign(header, claims, Buffer.from(key).toString('hex')),
    'no name of the key': sign(without(header, 'kid'), claims, key),
    'an empty name of the key': sign({ ...header, kid: '' }, claims, ''),
    'a path as the name of the key': sign({ ...header, kid: '../../../dev/null' }, claims, ''),
    'a list as the name of the key': sign({ ...header, kid: [header['kid']] }, claims, key),
    'nothing as the name of the key': sign({ ...header, kid: null }, claims, key),
    'a name that every object has': sign({ ...header, kid: '__proto__' }, claims, ''),
    'the name of a key of before': sign({ ...header, kid: otherKid }, claims, key),
    'the name of a key that is not there': sign({ ...header, kid: '0'.repeat(16) }, claims, key),
    'a key of its own': sign(
      { ...header, jwk: { kty: 'oct', k: wrong.toString('base64url') } },
      claims,
      wrong,
    ),
    'an address of a key': sign({ ...header, jku: 'http://127.0.0.1:1/keys' }, claims, wrong),
    'an address of a certificate': sign({ ...header, x5u: 'http://127.0.0.1:1/x' }, claims, wrong),
    'a header that must be understood': sign({ ...header, crit: ['b64'], b64: false }, claims, key),
    'no type': sign(without(header, 'typ'), claims, key),
    'another type': sign({ ...header, typ: 'JWE' }, claims, key),
    'the header of another link': `${otherHead}.${body}.${signature}`,
    'the claims of another link': `${head}.${otherBody}.${signature}`,
    'the signature of another link': `${head}.${body}.${otherSignature}`,
    'a link to another report': other,
    ...Object.fromEntries(
      Object.entries(altered).map(([claim, value]) => [
        `another ${claim}, signed as before`,
        `${head}.${write({ ...claims, [claim]: value })}.${signature}`,
      ]),
    ),
    'bits at its end that say nothing': sameBits,
    'padding at its end': `${token}=`,
    nothing: '',
    'a word': 'x',
    'empty parts': '..',
    'two parts': `${head}.${body}`,
    'four parts': `${token}.${signature}`,
    'five parts': `${token}.${signature}.${signature}`,
    'the same part three times': `${body}.${body}.${body}`,
    'its parts in another order': `${body}.${head}.${signature}`,
    'itself twice': `${token}${token}`,
    'a space in it': `${head}. ${body}.${signature}`,
    'a zero in it': `${head}.${body}\0.${signature}`,
    'more than it can hold': `${head}.${'A'.repeat(6000)}.${signature}`,
  };
}

/** What the project's own key has signed, and is still no link: claims and whether the list knows of it. */
export function signed({ header, claims, key }: Good, now: number): Record<string, string> {
  const claiming = (changed: Part): string => sign(header, { ...claims, ...changed }, key);
  const other = claims['audience'] === 'web' ? 'council' : 'web';
  return {
    'no end': sign(header, without(claims, 'exp'), key),
    'no beginning': sign(header, without(claims, 'nbf'), key),
    'no number': sign(header, without(claims, 'jti'), key),
    'an end in words': claiming({ exp: 'never' }),
    'an end that is over': claiming({ exp: now - 70 }),
    'a later end than it was made with': claiming({ exp: claims.exp + 1 }),
    'a beginning that is still to come': claiming({ nbf: now + 70 }),
    'another issuer': claiming({ iss: 'somebody' }),
    'another audience': claiming({ aud: 'desk' }),
    'several audiences': claiming({ aud: ['embed', 'desk'] }),
    'a number that nobody made': claiming({ jti: 'f'.repeat(16) }),
    'another report than it was made for': claiming({ report: 'evening-place' }),
    'another release than it was made for': claiming({ release: '0'.repeat(16) }),
    'nobody whom it was made for': sign(header, without(claims, 'audience'), key),
    'somebody whom nothing is made for': claiming({ audience: 'everybody' }),
    'somebody else than it was made for': claiming({ audience: other }),
    'somebody else, with the sites or without': claiming({
      audience: other,
      parents: other === 'web' ? ['https://city.example'] : [],
    }),
    ...(other === 'web' ? { 'a site for the council': claiming({ parents: ['https://city.example'] }) } : {}),
    'sites that are no list': claiming({ parents: 'https://city.example' }),
    'more to say than a link has': claiming({ role: 'analyst' }),
    'no claims': sign(header, null, key),
    'a list for claims': sign(header, [claims], key),
  };
}
