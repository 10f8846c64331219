/** Decodes the blocks of a text one after another; null where a byte does not fit. `last` closes the text. */
export type BlockDecoder = (block: Uint8Array, last: boolean) => string | null;

/** Starts to decode a text. @param label  of the Encoding Standard */
export function blockDecoder(label: string): BlockDecoder {
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
