import { crc32 } from 'node:zlib';
import { problem, Refused } from '@hirogeru/store/contracts';
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { readArchiveDirectory, type ArchivePart } from './archive-directory.ts';
import { keepWithin } from './limits.ts';

/** What the bytes themselves say they are; a file's name is only a name. */
export type Container = 'zip' | 'ole' | 'picture-or-document' | 'text';

export function containerOf(bytes: Uint8Array): Container {
  const starts = (...head: number[]): boolean => head.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole';
  const other = [
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
    [0x25, 0x50, 0x44, 0x46],
    [0x7f, 0x45, 0x4c, 0x46],
    [0x4d, 0x5a],
    [0x1f, 0x8b],
    [0x7b, 0x5c, 0x72, 0x74, 0x66],
    [0x37, 0x7a, 0xbc, 0xaf],
  ];
  return other.some((head) => starts(...head)) ? 'picture-or-document' : 'text';
}

/**
 * An archive's parts by its directory, without unpacking any.
 * @throws Refused E_DAMAGED_FILE where the archive is cut off; E_LIMIT where it would unpack to too much;
 *         E_PASSWORD_PROTECTED
 */
export function checkedParts(bytes: Uint8Array, file: string): ArchivePart[] {
  const parts = readArchiveDirectory(bytes, file);
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  const packed = parts.reduce((sum, part) => sum + part.packed, 0);
  keepWithin('unpackedBytes', unpacked, file);
  if (unpacked > 10_000_000) keepWithin('expansion', Math.floor(unpacked / Math.max(1, packed)), file);
  if (parts.some(({ encrypted }) => encrypted))
    throw new Refused(problem('E_PASSWORD_PROTECTED', { file }, {}));
  return parts;
}

/** Names of an archive's parts, without unpacking any. @throws Refused as `checkedParts` does */
export const listParts = (bytes: Uint8Array, file: string): string[] =>
  checkedParts(bytes, file).map(({ name }) => name);

/**
 * Unpacks the parts whose name passes, and holds each against its check sum.
 * @throws Refused E_DAMAGED_FILE where a part is not what it was when it was packed
 */
export function unpackParts(bytes: Uint8Array, file: string, wanted: (name: string) => boolean): Unzipped {
  const parts = unpack(file, () => unzipSync(bytes, { filter: ({ name }) => wanted(name) }));
  for (const { name, crc32: expected } of readArchiveDirectory(bytes, file)) {
    const part = parts[name];
    if (part && crc32(part) !== expected) throw new Refused(problem('E_DAMAGED_FILE', { file }, {}));
  }
  return parts;
}

/** The archive with some parts rewritten as text; the same bytes when nothing changes. */
export function rewriteParts(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string) => boolean,
  rewrite: (text: string) => string,
  add: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = unpackParts(bytes, file, wanted);
  const changed: Record<string, Uint8Array> = {};
  for (const [name, part] of Object.entries(parts)) {
    const text = strFromU8(part);
    const after = rewrite(text);
    if (after !== text) changed[name] = strToU8(after);
  }
  for (const [name, text] of Object.entries(add)) changed[name] = strToU8(text);
  if (Object.keys(changed).length === 0) return bytes;
  return zipSync({ ...unpackParts(bytes, file, () => true), ...changed }, { level: 1, mtime: '1980-01-01' });
}

function unpack<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch {
    throw new Refused(problem('E_DAMAGED_FILE', { file }, {}));
  }
}
