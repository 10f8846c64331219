import { problem, Refused } from '@hirogeru/store/contracts';

/** What an archive's directory says of one part; sizes in bytes, as declared. */
export type ArchivePart = {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc32: number;
  readonly encrypted: boolean;
};

const END_RECORD = 0x06054b50;
const PART_RECORD = 0x02014b50;

/**
 * Reads the directory at the end of a ZIP archive (APPNOTE.TXT 4.3.12, 4.3.16) without unpacking anything.
 * @throws Refused E_DAMAGED_FILE where the directory is missing or cut off
 */
export function readArchiveDirectory(bytes: Uint8Array, file: string): ArchivePart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (): Refused => new Refused(problem('E_DAMAGED_FILE', { file }, {}));
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== END_RECORD) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END_RECORD) throw damaged();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: ArchivePart[] = [];
  for (let part = 0; part < count; part++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== PART_RECORD) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      crc32: view.getUint32(at + 16, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}
