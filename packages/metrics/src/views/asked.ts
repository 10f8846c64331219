import { TOTAL } from '@hirogeru/store/contracts';
import type { CellStore } from '@hirogeru/store/vault';
import type { MeasureContext } from '../context.ts';

export type Asked = {
  /** Was anybody given room for free text under this heading in this round? */
  heading(heading: string, round: string): boolean;
  /** Was there any room for free text in this round? 'T' = in any round. */
  freeText(round: string): boolean;
};

/** Which rounds asked for what: from the forms that came in, and from what was written. */
export async function askedIn(store: CellStore, { project, questions }: MeasureContext): Promise<Asked> {
  const scope = project.id;
  const sheets = await store.cells({ scope, population: 'submissions', dimensions: ['form_id', 'round_id'] });
  const voices = await store.cells({ scope, population: 'opinions', dimensions: ['heading', 'round_id'] });
  const byForm = sheets.flatMap(({ keys }) =>
    questions
      // Room for a word beside a choice is no room for an opinion.
      .filter(
        ({ kind, form_id, beside }) => kind === 'free_text' && beside === null && form_id === keys['form_id'],
      )
      .map((question) => [question.heading ?? 'F9', keys['round_id'] ?? 'unknown'] as const),
  );
  const written = voices.map(({ keys }) => [keys['heading'] ?? 'F9', keys['round_id'] ?? 'unknown'] as const);
  const headings = new Set<string>();
  const rounds = new Set<string>();
  for (const [heading, round] of [...byForm, ...written]) {
    for (const place of [round, TOTAL]) {
      headings.add(JSON.stringify([heading, place]));
      rounds.add(place);
    }
  }
  return {
    heading: (heading, round) => headings.has(JSON.stringify([heading, round])),
    freeText: (round) => rounds.has(round),
  };
}
