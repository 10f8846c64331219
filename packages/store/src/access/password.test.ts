import { expect, it } from 'vitest';
import { hashPassword, isFitPassword, isPassword } from './password.ts';

// Argon2id of `password` with the salt `somesalt`, as the reference implementation's test.c has it (v=19, m=2^8, t=2, p=1).
const REFERENCE = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';

it('knows a password by the hash that the reference implementation made of it, and no other', async () => {
  expect(await isPassword('password', REFERENCE)).toBe(true);
  expect(await isPassword('Password', REFERENCE)).toBe(false);
});

it('hashes with the parameters of RFC 9106, and a salt of its own', async () => {
  const [one, two] = await Promise.all([hashPassword('あいことば合言葉'), hashPassword('あいことば合言葉')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(one).not.toBe(two);
  expect(await isPassword('あいことば合言葉', one)).toBe(true);
});

it('knows what a keyboard of full width types', async () => {
  expect(await isPassword('ｐａｓｓｗｏｒｄ', REFERENCE)).toBe(true);
});

it.each([null, '', 'password', '$2b$10$abc', '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$'])(
  'lets nobody in where the hash is %s',
  async (hashed) => expect(await isPassword('password', hashed)).toBe(false),
);

it.each([
  ['みんなで話す夕方の居場所', true],
  ['correct horse battery', true],
  ['short', false],
  ['a'.repeat(30), false],
  ['hanako-no-password', false],
  ['x1y2z3'.repeat(50), false],
])('takes %s for a password: %s', (password, fit) => expect(isFitPassword(password, 'hanako')).toBe(fit));
