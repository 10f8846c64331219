import { argon2 } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** What a passphrase is stretched with; by default as passwords are (RFC 9106 §4, 64 MiB). */
export const STRETCHING = { memory: 65_536, passes: 3, parallelism: 4 } as const;

/**
 * A secret of 32 bytes made of a passphrase by argon2id.
 * @param salt  hexadecimal, 16 bytes
 */
export const keyOfPassphrase = (
  passphrase: string,
  { salt, ...cost }: { salt: string; memory: number; passes: number; parallelism: number },
): Promise<Buffer> =>
  derive('argon2id', {
    ...cost,
    message: Buffer.from(passphrase.normalize('NFKC')),
    nonce: Buffer.from(salt, 'hex'),
    tagLength: 32,
  });
