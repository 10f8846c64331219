import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';

const MAGIC = Buffer.from('HIROGERU-SEALED-1\n');
const ID_BYTES = 8;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEADER = MAGIC.length + ID_BYTES + IV_BYTES;
const CHUNK = 1_000_000;

/** Of a secret, what files are sealed with, and by what it is known again. */
function sealingKey(secret: Uint8Array): { readonly id: Buffer; readonly key: Buffer } {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'hirogeru sealed files', 32));
  const id = createHash('sha256').update(key).update('id').digest().subarray(0, ID_BYTES);
  return { id, key };
}

/**
 * Writes a file that nobody can read without the secret, nor change unseen: AES-256-GCM, a new nonce for each. Whole or not at
 * all; read some at a time, however large.
 * @param source  the bytes, or the path of the file that holds them
 * @param name  what the file is called; under another name it does not open
 */
export function sealFile(source: Uint8Array | string, to: string, name: string, secret: Uint8Array): void {
  const { id, key } = sealingKey(secret);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
  const file = openSync(`${to}.tmp`, 'w', 0o600);
  try {
    writeFileSync(file, Buffer.concat([MAGIC, id, iv]));
    for (const chunk of chunksOf(source)) writeFileSync(file, cipher.update(chunk));
    writeFileSync(file, Buffer.concat([cipher.final(), cipher.getAuthTag()]));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${to}.tmp`, to);
}

function* chunksOf(source: Uint8Array | string, from = 0): Generator<Uint8Array> {
  if (typeof source !== 'string') {
    yield source;
    return;
  }
  const file = openSync(source, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK);
    let at = from;
    for (let read = 1; read > 0; at += read) {
      read = readSync(file, buffer, 0, CHUNK, at);
      yield buffer.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

/** Whether a file is sealed, and if so, with this secret. */
export function sealOfFile(path: string, secret: Uint8Array): 'none' | 'own' | 'other' {
  const head = Buffer.alloc(HEADER);
  const file = openSync(path, 'r');
  const read = readSync(file, head);
  closeSync(file);
  if (read < HEADER || !head.subarray(0, MAGIC.length).equals(MAGIC)) return 'none';
  return head.subarray(MAGIC.length, MAGIC.length + ID_BYTES).equals(sealingKey(secret).id) ? 'own' : 'other';
}

/**
 * Opens a sealed file into another, some at a time, however large. What was written is of no worth before this has said so.
 * @param to  where it goes; null: it is only looked at
 * @returns SHA-256 of what it holds, null as `openSealed`
 */
export function unsealFile(path: string, to: string | null, name: string, secret: Uint8Array): string | null {
  if (sealOfFile(path, secret) !== 'own') return null;
  const end = statSync(path).size - TAG_BYTES;
  const [iv, tag] = [bytesAt(path, HEADER - IV_BYTES, IV_BYTES), bytesAt(path, end, TAG_BYTES)];
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(secret).key, iv)
    .setAAD(Buffer.from(name))
    .setAuthTag(tag);
  const hash = createHash('sha256');
  const file = to === null ? null : openSync(to, 'w', 0o600);
  try {
    let at = HEADER;
    for (const chunk of chunksOf(path, HEADER)) {
      const plain = decipher.update(chunk.subarray(0, Math.max(0, end - at)));
      at += chunk.length;
      hash.update(plain);
      if (file !== null) writeFileSync(file, plain);
    }
    decipher.final();
    if (file !== null) fsyncSync(file);
    return hash.digest('hex');
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

function bytesAt(path: string, position: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, Math.max(0, position));
    return bytes;
  } finally {
    closeSync(file);
  }
}

/**
 * What a sealed file holds.
 * @returns null where it was sealed with another secret, or changed, or stood under another name
 */
export function openSealed(path: string, name: string, secret: Uint8Array): Buffer | null {
  if (sealOfFile(path, secret) !== 'own') return null;
  const bytes = readFileSync(path);
  const iv = bytes.subarray(HEADER - IV_BYTES, HEADER);
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(secret).key, iv)
    .setAAD(Buffer.from(name))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(HEADER, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
