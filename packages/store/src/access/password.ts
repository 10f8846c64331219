import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** The second of the two that RFC 9106 (§4) recommends: 64 MiB (given in KiB), three passes, four lanes. */
const PARAMETERS = { memory: 65_536, passes: 3, parallelism: 4, tagLength: 32 } as const;
const SALT_BYTES = 16;
const HEAD = `$argon2id$v=19$m=${PARAMETERS.memory},t=${PARAMETERS.passes},p=${PARAMETERS.parallelism}`;
const WRITTEN = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Fewest and most characters of a password. */
export const PASSWORD_LENGTH = { least: 12, most: 256 } as const;

/** Whether something may be a password: long enough, and no part of it is the name of its account. */
export function isFitPassword(password: string, name: string): boolean {
  const { length } = [...password];
  const isLong = length >= PASSWORD_LENGTH.least && length <= PASSWORD_LENGTH.most;
  return isLong && !password.toLowerCase().includes(name) && new Set(password).size >= 5;
}

// What a keyboard of another width types is the same password.
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFKC'));
const write = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** Argon2id over a password with a salt of its own, in the usual form: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES);
  const tag = await derive('argon2id', { ...PARAMETERS, message: bytesOf(password), nonce });
  return `${HEAD}$${write(nonce)}$${write(tag)}`;
}

/**
 * Whether a password is the one that was hashed. Where there is none to compare with, as much is worked out, so that the
 * time it takes does not tell whether there is an account.
 */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = WRITTEN.exec(hashed ?? '') ?? [];
  const isKnown = memory !== undefined;
  const wanted = Buffer.from(tag, 'base64');
  const found = await derive('argon2id', {
    message: bytesOf(password),
    nonce: isKnown ? Buffer.from(salt, 'base64') : Buffer.alloc(SALT_BYTES),
    memory: Number(memory ?? PARAMETERS.memory),
    passes: Number(passes ?? PARAMETERS.passes),
    parallelism: Number(parallelism ?? PARAMETERS.parallelism),
    tagLength: isKnown ? wanted.length : PARAMETERS.tagLength,
  });
  return isKnown && timingSafeEqual(found, wanted);
}
