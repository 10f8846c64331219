import { DRAWN_TIES, drawWordNetwork, NARROW, WIDE, type ChartTable } from '@hirogeru/charts';
import { z } from 'zod';
import { WORDS } from '#lib/words-labels.ja.ts';
import { filterFlags } from './desk-filter.ts';

const lines = z.object({
  word: z.string(),
  people: z.int(),
  opinions: z.int(),
  lines: z.array(
    z.object({
      opinion_id: z.string(),
      left: z.string(),
      word: z.string(),
      right: z.string(),
      place: z.string(),
    }),
  ),
});
const network = z.object({
  minimum_people: z.int(),
  pairs: z.array(
    z.object({ terms: z.tuple([z.string(), z.string()]), people: z.int(), jaccard: z.number() }),
  ),
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

/** A place of a word with what stands around it. */
export type WordLine = z.infer<typeof lines>['lines'][number];
/** A part of what was asked for in words; `more` is behind 「くわしく」. */
export type WordsPart = {
  readonly summary: string;
  readonly lines?: { readonly caption: string; readonly rows: readonly WordLine[] };
  readonly picture?: { readonly wide: string; readonly narrow: string; readonly note: string };
  readonly table?: ChartTable;
  readonly more?: ChartTable;
};

/** What the address asks the cli for: what can be chosen, where it asks for nothing else. */
export function wordsQuestion(params: URLSearchParams): string[] {
  const filter = filterFlags(params);
  // A word is neither a flag nor a folder, whatever somebody types.
  const word = (params.get('q') ?? '').replaceAll(/[/\\]/g, ' ').replace(/^[-\s]+/, '');
  const sort = /^(place|left|right)$/.exec(params.get('sort') ?? '')?.[0] ?? 'place';
  if (word.trim() !== '') return [word, `--sort=${sort}`, ...filter];
  const view = params.get('view');
  if (view === 'network') return ['--network', ...filter];
  if (view !== null && /^(round|standpoint|channel)$/.test(view)) return [`--between=${view}`, ...filter];
  return ['--choices'];
}

/** Reads what the cli says. @returns null when it could not say it; no part when nothing was asked for */
export function wordsPage(said: unknown): WordsPart[] | null {
  const found = lines.safeParse(said);
  if (found.success) return [concordancePart(found.data)];
  const near = network.safeParse(said);
  if (near.success) return [networkPart(near.data)];
  const apart = groups.safeParse(said);
  if (apart.success)
    return apart.data.groups.length === 0 ? [{ summary: WORDS.noAnswers }] : apart.data.groups.map(groupPart);
  return said === null ? null : [];
}

const concordancePart = ({ word, people, opinions, lines: rows }: z.infer<typeof lines>): WordsPart =>
  rows.length === 0
    ? { summary: WORDS.nothing }
    : {
        summary: WORDS.found(people, opinions, rows.length),
        lines: { caption: WORDS.concordance(word), rows },
      };

function networkPart({ pairs, minimum_people }: z.infer<typeof network>): WordsPart {
  if (pairs.length === 0) return { summary: WORDS.noPairs(minimum_people) };
  const draw = (id: string, width: number) =>
    drawWordNetwork(pairs, { id, width, title: WORDS.views.network, subtitle: '', note: '' });
  const { svg: wide, table } = draw('network-w', WIDE);
  return {
    summary: WORDS.views.network,
    picture: {
      wide,
      narrow: draw('network-n', NARROW).svg,
      note: WORDS.network(minimum_people, pairs.length > DRAWN_TIES ? DRAWN_TIES : null),
    },
    table: { ...table, caption: WORDS.pairs },
  };
}

const points = (share: number): string => (share * 100).toFixed(1);

type Group = z.infer<typeof groups>['groups'][number];

function groupPart({ label, people, others, tested, words }: Group): WordsPart {
  if (tested === 0) return { summary: WORDS.few(label, people) };
  const caption = WORDS.group(label, people, others);
  if (words.length === 0) return { summary: `${caption}：${WORDS.noneApart}` };
  return {
    summary: caption,
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
