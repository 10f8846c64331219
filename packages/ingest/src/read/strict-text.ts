import { euc2004, sjis2004 } from './jis-x-0213.ts';

/** Decodes the blocks of a text one after another; null where a byte does not fit. `last` closes the text. */
export type BlockDecoder = (block: Uint8Array, last: boolean) => string | null;

/** Encodings that the Encoding Standard does not have. No line feed is inside of their characters, so no block cuts one. */
const OWN: Readonly<Record<string, (block: Uint8Array) => string | null>> = {
  'shift_jis-2004': sjis2004,
  'euc-jis-2004': euc2004,
};

/** Starts to decode a text. @param label  of the Encoding Standard, or of JIS X 0213 */
export function blockDecoder(label: string): BlockDecoder {
  const own = OWN[label];
  if (own) return own;
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  return (block, last) => {
    try {
      return decoder.decode(block, { stream: !last });
    } catch {
      return null;
    }
  };
}

/** Bytes as text, or null where one of them does not fit the encoding. */
export const strictText = (label: string, bytes: Uint8Array): string | null =>
  blockDecoder(label)(bytes, true);
