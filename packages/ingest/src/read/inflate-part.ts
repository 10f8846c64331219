import { crc32 } from 'node:zlib';
import { problem, Refused } from '@hirogeru/store/contracts';
import { Inflate } from 'fflate';
import type { ArchivePart } from './archive-directory.ts';

// A packed byte becomes at most 1032 bytes (RFC 1951), so one step holds 33 MB at the very worst.
const STEP = 32_768;

/**
 * Unpacks one part of an archive step by step and holds it against its size and check sum.
 * @throws Refused E_DAMAGED_FILE where it is cut off, changed, or longer than its directory says; E_UNKNOWN_FORMAT
 *         for a way of packing that office programs do not use
 */
export function* inflatePart(bytes: Uint8Array, part: ArchivePart, file: string): Generator<Uint8Array> {
  const damaged = (): Refused => new Refused(problem('E_DAMAGED_FILE', { file }, {}));
  const packed = packedBytes(bytes, part);
  if (!packed) throw damaged();
  if (part.method !== 0 && part.method !== 8) throw new Refused(problem('E_UNKNOWN_FORMAT', { file }, {}));
  let size = 0;
  let sum = 0;
  for (const chunk of part.method === 0 ? [packed] : inflated(packed, damaged)) {
    size += chunk.length;
    sum = crc32(chunk, sum);
    if (size > part.unpacked) throw damaged();
    yield chunk;
  }
  if (size !== part.unpacked || sum !== part.crc32) throw damaged();
}

function* inflated(packed: Uint8Array, damaged: () => Refused): Generator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => chunks.push(chunk));
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      throw damaged();
    }
    yield* chunks.splice(0);
  }
}

/** The packed bytes behind the local header, which has an extra field of its own length. */
function packedBytes(bytes: Uint8Array, { offset, packed }: ArchivePart): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packed > bytes.length ? null : bytes.subarray(start, start + packed);
}
