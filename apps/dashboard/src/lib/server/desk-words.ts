import type { ChartTable } from '@hirogeru/charts/words';
import { z } from 'zod';
import { WORDS } from '#lib/words-labels.ja.ts';

const lines = z.object({
  word: z.string(),
  people: z.int(),
  opinions: z.int(),
  lines: z.array(z.object({ left: z.string(), word: z.string(), right: z.string(), place: z.string() })),
});
const network = z.object({
  pairs: z.array(z.object({ terms: z.array(z.string()), people: z.int(), jaccard: z.number() })),
});
const groups = z.object({
  groups: z.array(
    z.object({
      label: z.string(),
      people: z.int(),
      others: z.int(),
      tested: z.int(),
      words: z.array(
        z.object({
          term: z.string(),
          people: z.int(),
          others: z.int(),
          difference: z.number(),
          low: z.number(),
          high: z.number(),
          p_holm: z.number().nullable(),
        }),
      ),
    }),
  ),
});

/** What was asked for in words, as tables; `more` is behind 「くわしく」. */
export type WordsPage = { summary: string; table: ChartTable | null; more: ChartTable | null }[];

/** What the address asks the cli for; null when it asks for nothing. */
export function wordsQuestion(params: URLSearchParams): string[] | null {
  const view = params.get('view');
  if (view === 'network') return ['--network'];
  if (view !== null && /^(round|standpoint|channel)$/.test(view)) return [`--between=${view}`];
  // A word is neither a flag nor a folder, whatever somebody types.
  const word = (params.get('q') ?? '').replaceAll(/[/\\]/g, ' ').replace(/^[-\s]+/, '');
  const sort = /^(place|left|right)$/.exec(params.get('sort') ?? '')?.[0] ?? 'place';
  return word.trim() === '' ? null : [word, `--sort=${sort}`];
}

/** Reads what the cli says. @returns null when it could not say it */
export function wordsPage(said: unknown): WordsPage | null {
  const found = lines.safeParse(said);
  if (found.success) return [concordancePart(found.data)];
  const near = network.safeParse(said);
  if (near.success) return [networkPart(near.data)];
  const apart = groups.safeParse(said);
  return apart.success ? apart.data.groups.map(groupPart) : null;
}

function concordancePart({ word, people, opinions, lines: rows }: z.infer<typeof lines>): WordsPage[number] {
  const table = {
    caption: WORDS.concordance(word),
    columns: [WORDS.left, WORDS.pair, WORDS.right, WORDS.place],
    rows: rows.map((row) => [row.left.trim() || WORDS.first, row.word, row.right, row.place]),
  };
  return rows.length === 0
    ? { summary: WORDS.nothing, table: null, more: null }
    : { summary: WORDS.found(people, opinions, rows.length), table, more: null };
}

const networkPart = ({ pairs }: z.infer<typeof network>): WordsPage[number] => ({
  summary: pairs.length === 0 ? WORDS.nothing : WORDS.views.network,
  table: {
    caption: WORDS.pairs,
    columns: [WORDS.pair, WORDS.both, WORDS.nearness],
    rows: pairs.map(({ terms, people, jaccard }) => [terms.join('・'), String(people), jaccard.toFixed(2)]),
  },
  more: null,
});

const points = (share: number): string => (share * 100).toFixed(1);

function groupPart({ label, people, others, tested, words }: z.infer<typeof groups>['groups'][number]) {
  if (tested === 0) return { summary: WORDS.few(label, people), table: null, more: null };
  const caption = WORDS.group(label, people, others);
  return {
    summary: words.length === 0 ? `${caption}：${WORDS.nothing}` : caption,
    table: {
      caption,
      columns: [WORDS.pair, WORDS.people, WORDS.others, WORDS.difference, WORDS.interval],
      rows: words.map((row) => [
        row.term,
        `${row.people}人`,
        `${row.others}人`,
        points(row.difference),
        `${points(row.low)}〜${points(row.high)}`,
      ]),
    },
    more: {
      caption: `${caption}：${WORDS.corrected}`,
      columns: [WORDS.pair, WORDS.corrected],
      rows: words.map(({ term, p_holm }) => [term, p_holm === null ? '' : p_holm.toFixed(4)]),
    },
  };
}
