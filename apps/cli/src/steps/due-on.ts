import type { Project } from '@hirogeru/store/contracts';

/** Rounds of which the originals, or the answers, are to be kept no longer. */
export type Due = { readonly originals: readonly string[]; readonly answers: readonly string[] };

/** @param today  calendar day in Japan, YYYY-MM-DD; what ends today is due today */
export function dueOn({ retention }: Project, today: string): Due {
  const due = (what: 'originals' | 'answers'): string[] =>
    retention.flatMap((each) => ((each[what] ?? '9999-12-31') <= today ? [each.round] : []));
  const answers = due('answers');
  // A file as received says all that the answers say.
  return { originals: [...new Set([...due('originals'), ...answers])], answers };
}
