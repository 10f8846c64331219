import { problem, Refused } from '@hirogeru/store/contracts';
import { findEncoding, type TextEncoding } from './find-encoding.ts';
import { strictText } from './strict-text.ts';

/** Text with the name of the encoding that it was found to be in, and how sure that is (0..1). */
export type Decoded = { readonly text: string; readonly encoding: string; readonly confidence: number };

/**
 * Decodes a text file by what `findEncoding` finds.
 * @param as  what a person says that it is
 * @throws Refused as `findEncoding` does
 */
export function decode(bytes: Uint8Array, file: string, as?: TextEncoding): Decoded {
  const { encoding, label, mark, confidence } = findEncoding(() => [bytes], file, as);
  const text = strictText(label, bytes.subarray(mark));
  if (text === null) throw new Refused(problem('E_DAMAGED_FILE', { file }, {}));
  return { text, encoding, confidence };
}
