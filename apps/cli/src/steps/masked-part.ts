import { maskPersonalData } from '@hirogeru/nlp';
import type { HiddenStretch } from './personal-data.ts';

/**
 * Part of an answer with what is hidden masked.
 * @param hidden  of the whole answer
 */
export function maskedPart(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  hidden: readonly HiddenStretch[],
): string {
  const within = hidden
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({
      kind: span.kind,
      start: Math.max(0, span.start - start),
      end: Math.min(end, span.end) - start,
    }));
  return maskPersonalData(text.slice(start, end), within);
}
