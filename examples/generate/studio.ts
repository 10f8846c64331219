import { withPersonalData, type Span } from './personal-data.ts';
import type { Answer, Writer } from './answer.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Place, Truth } from './truth.ts';

/** What every source of files works with. */
export type Studio = {
  readonly people: readonly Person[];
  readonly writer: Writer;
  readonly truth: Truth;
  readonly files: Map<string, Uint8Array>;
  readonly chance: Random;
  /** Numbers the planted sentences with personal data, so that each is used before any returns. */
  readonly personalAt: { next: number };
};

/** An answer as it will stand in a cell. */
export type Cell = { readonly text: string; readonly answer: Answer; readonly spans: readonly Span[] };
export const asCell = (answer: Answer): Cell => ({ text: answer.text, answer, spans: [] });

/** The same answer with a planted sentence that could name somebody. */
export function plantPersonal(studio: Studio, answer: Answer): Cell {
  const { text, spans } = withPersonalData(answer.text, studio.personalAt.next, studio.chance);
  studio.personalAt.next += 1;
  return { text, answer, spans };
}

/** Notes in the truth what stands at a place. */
export function note(studio: Studio, place: Place, round: string, cell: Cell): void {
  const { themes, stances, content } = cell.answer;
  studio.truth.opinions.push({ ...place, round, themes, stances, content });
  for (const span of cell.spans) studio.truth.spans.push({ ...place, ...span });
}
