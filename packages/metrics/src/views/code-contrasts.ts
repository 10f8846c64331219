import { codeContrasts as contract, TOTAL } from '@hirogeru/store/contracts';
import type { Counting } from '../counting.ts';
import { sayCodeContrasts } from '../findings/contrasts.ts';
import type { ProtectedRow } from '../protected-row.ts';
import { defineView } from '../view.ts';
import { soughtEffects } from './coded-opinions.ts';
import { CONTRAST_FROM } from './contrast-estimates.ts';
import { completeContrasts, contrastRows, type Subject } from './contrast-rows.ts';
import {
  contrastCountWords,
  contrastEstimateWords,
  CONTRAST_EXCLUSIONS,
  CONTRAST_METHOD,
} from './contrast-words.ts';
import { NAMELESS, OPINIONS } from './trace-sources.ts';

/** Fewer people mention an effect, and it is told with its group only: cut by standpoint most of it would be withheld. */
const EFFECT_FROM = 4 * CONTRAST_FROM;

/**
 * Who mentions an effect more than others do: people of a standpoint, channel or round beside the people who are not of
 * it. Groups of the framework (any effect of it), and the effects that enough people mention. Corrected as `themeContrasts` is.
 */
export const codeContrasts = defineView({
  contract,
  title: { ja: contract.label, en: 'Share of people who mention an effect, beside all others' },
  number: { ja: '「{code}」にふれた人（{value}）', en: 'People who mention “{code}” ({value})' },
  margins: [],
  figures: { ...contrastCountWords('効果', 'e'), ...contrastEstimateWords },
  minimum: 'k',
  say: sayCodeContrasts,
  trace: {
    definition: `立場、参加のしかた、回ごとに、効果にふれた人の割合を、そこで書いていない人の割合とくらべた差。グループの行は、その中のどれかの効果にふれた人です。${NAMELESS}`,
    formula: '差 ＝ そこでふれた人 ÷ そこで書いた人 − ほかでふれた人 ÷ ほかで書いた人',
    population: OPINIONS,
    exclusions: `ふれた人が${EFFECT_FROM}人に満たない効果は、グループの中で数えます。活動記録には名前がないので、活動の種類ではくらべられません。${CONTRAST_EXCLUSIONS}`,
    method: `単語による規則（KH Coder の書き方）。${CONTRAST_METHOD}`,
    source: '自由記述',
    reads: ['free_text'],
  },
  linked: ['theme_contrasts'],
  async build(counting) {
    const { book } = counting;
    const rows = await contrastRows(counting, await subjectsOf(counting));
    const groups = new Map(
      rows
        .filter(({ words }) => words['code'] === words['group_id'])
        .map((row) => [placeOf(row.words), row.figures]),
    );
    // Whoever mentions an effect mentions its group.
    for (const { words, figures } of rows.filter(({ words }) => words['code'] !== words['group_id']))
      for (const name of ['people', 'others', 'all']) {
        const [part, whole] = [figures[name], groups.get(placeOf(words))?.[name]];
        if (part?.kind === 'base' && whole?.kind === 'base') book.inequality([part.id], [whole.id]);
      }
    return rows;
  },
  complete: (rows) =>
    // That an effect has rows tells how many mention it: only where that is shown.
    completeContrasts(rows.filter(isTold), ({ words }) =>
      JSON.stringify([words['dimension'], words['code'] === words['group_id']]),
    ),
});

const placeOf = (words: Readonly<Record<string, unknown>>): string =>
  JSON.stringify([words['group_id'], words['dimension'], words['value']]);

const isTold = ({ words, cells }: ProtectedRow): boolean =>
  words['code'] === words['group_id'] || cells['all']?.kind === 'shown';

/** Each group with rules for its effects, and those of its effects that enough people mention. */
async function subjectsOf(counting: Counting): Promise<Subject[]> {
  const { context, margins } = counting;
  const effects = await soughtEffects(counting);
  const coded = await margins('coded', ['code', 'standpoint']);
  const filter = { code: effects.map(({ id }) => id) };
  return context.framework.groups.flatMap(({ id, label, label_en }): Subject[] => {
    const own = effects.filter(({ group }) => group === id);
    if (own.length === 0) return [];
    const named = own.filter((effect) => coded.at(effect.id, TOTAL).people >= EFFECT_FROM);
    const common = { population: 'coded', spoke: 'mentioned' } as const;
    return [
      {
        touched: { ...common, at: { code_group: id }, where: { code: own.map((effect) => effect.id) } },
        words: { code: id, group_id: id, label, label_en },
        counts: async (by) => ({
          row: id,
          people: await margins('coded', ['code_group', by], filter),
          spoke: await margins('mentioned', ['code_group', by], filter),
        }),
      },
      ...named.map((effect): Subject => ({
        touched: { ...common, at: { code: effect.id }, where: { code: effect.id } },
        words: { code: effect.id, group_id: id, label: effect.label, label_en: effect.label_en },
        counts: async (by) => ({
          row: effect.id,
          people: await margins('coded', ['code', by]),
          spoke: await margins('mentioned', ['code', by]),
        }),
      })),
    ];
  });
}
