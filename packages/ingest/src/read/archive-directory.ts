import { problem, Refused } from '@hirogeru/store/contracts';
import { archiveName } from './archive-name.ts';

/** What an archive's directory says of one part; sizes in bytes, as declared. */
export type ArchivePart = {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc32: number;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated; anything else is not read. */
  readonly method: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** A symbolic link, by the mode that Unix archivers keep. */
  readonly link: boolean;
};

const END_RECORD = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64_RECORD = 0x06064b50;
const PART_RECORD = 0x02014b50;
const WIDE = 0xffffffff;

/**
 * Reads the directory at the end of a ZIP archive (APPNOTE.TXT 4.3.12 to 4.3.16, 4.5.3) without unpacking anything.
 * @throws Refused E_DAMAGED_FILE where the directory is missing or cut off
 */
export function readArchiveDirectory(bytes: Uint8Array, file: string): ArchivePart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (): Refused => new Refused(problem('E_DAMAGED_FILE', { file }, {}));
  const { count, start } = directoryAt(view) ?? { count: 0, start: bytes.length };
  let at = start;
  const parts: ArchivePart[] = [];
  if (start === bytes.length) throw damaged();
  for (let part = 0; part < count; part++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== PART_RECORD) throw damaged();
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw damaged();
    const flags = view.getUint16(at + 8, true);
    const [unpacked = 0, packed = 0, offset = 0] = widened(
      view,
      [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true)),
      nameEnd,
      extraEnd,
    );
    parts.push({
      name: archiveName(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0),
      packed,
      unpacked,
      crc32: view.getUint32(at + 16, true),
      encrypted: (flags & 1) === 1,
      method: view.getUint16(at + 10, true),
      offset,
      link: view.getUint8(at + 5) === 3 && view.getUint32(at + 38, true) >>> 28 === 0xa,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return parts;
}

/** How many parts the directory has and where it starts; null where an archive's end is missing. */
function directoryAt(view: DataView): { count: number; start: number } | null {
  let end = view.byteLength - 22;
  while (end >= 0 && end > view.byteLength - 66_000 && view.getUint32(end, true) !== END_RECORD) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END_RECORD) return null;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== WIDE) return { count, start };
  if (end < 20 || view.getUint32(end - 20, true) !== END64_LOCATOR) return { count, start };
  const end64 = Number(view.getBigUint64(end - 12, true));
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END64_RECORD) return null;
  return {
    count: Number(view.getBigUint64(end64 + 32, true)),
    start: Number(view.getBigUint64(end64 + 48, true)),
  };
}

/** Sizes that do not fit 32 bits stand in the extra field 0x0001, in this order, only those that are needed. */
function widened(view: DataView, values: readonly number[], from: number, to: number): readonly number[] {
  if (!values.includes(WIDE)) return values;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return values.map((value) => {
      if (value !== WIDE || next + 8 > to) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return values;
}
