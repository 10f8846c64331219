import { readFileSync } from 'node:fs';
import type { Account } from '@hirogeru/store/access';
import { jwtDecrypt } from 'jose';
import { dataFiles } from '../data-files.ts';
import { isSecret } from './one-time-code.ts';

/** The secret of an account's second factor; null where there is none, or where it does not open with the project's key. */
export async function keptSecret({ id, secondFactor }: Account): Promise<string | null> {
  if (secondFactor === null) return null;
  try {
    const key = Buffer.from(readFileSync(dataFiles().accountKey, 'latin1').trim(), 'hex');
    const { payload } = await jwtDecrypt(secondFactor, key, {
      subject: id,
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    const secret = payload['secret'];
    return typeof secret === 'string' && isSecret(secret) ? secret : null;
  } catch {
    return null;
  }
}
