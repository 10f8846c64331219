import { TOTAL } from '@hirogeru/store/contracts';
import type { ProtectedRow } from '../protected-row.ts';
import { both, type Bilingual, quotedWording } from '../sentences/bilingual.ts';
import { valueOf, type Facts } from '../sentences/facts.ts';
import { grouped } from '../sentences/wording.ts';

const OCCASIONS: readonly (readonly [string, Bilingual])[] = [
  ['pre', both('受講前に', ' before the course')],
  ['post', both('受講後に', ' after the course')],
  ['fu', both('しばらくあとに', ' some time later')],
  ['once', both('', '')],
];

/** How many were asked about some effects and how many answered, a sentence an item; none where no item asks about them. */
export function askedAndAnswered(facts: Facts, effects: readonly string[]): Bilingual[] {
  const rows = facts
    .rows('likert_distribution')
    .filter(({ words }) => effects.includes(String(words['effect_id'])));
  return [...Map.groupBy(rows, ({ words }) => words['wording'])].map(([wording, own]) => {
    const parts = OCCASIONS.flatMap(([occasion, when]) =>
      [
        ...Map.groupBy(
          own.filter(({ words }) => words['occasion'] === occasion),
          ({ words }) => words['question_id'],
        ).values(),
      ].map((sheet) => answeredOf(sheet, when)),
    );
    const shown = parts.flatMap((part) => part ?? []);
    const { ja, en } = quotedWording(wording);
    if (shown.length === 0)
      return both(
        `${ja}に答えた人の数は、少人数を守って示しません。`,
        `${en}: how many answered is withheld to protect small groups.`,
      );
    const isWhole = shown.length === parts.length;
    return both(
      `${ja}には、${shown.map((part) => part.ja).join('、')}が答えました${isWhole ? '' : '（ほかは、少人数を守って示しません）'}。`,
      `${en}: answered by ${shown.map((part) => part.en).join(', ')}${isWhole ? '' : ' (others withheld to protect small groups)'}.`,
    );
  });
}

/** How many of those to whom an item was put answered it, on one occasion; null where it is withheld. */
function answeredOf(rows: readonly ProtectedRow[], when: Bilingual): Bilingual | null {
  const at = (level: string) => valueOf(rows.find(({ words }) => words['level'] === level)?.cells['people']);
  const [put, missing] = [at(TOTAL), at('missing')];
  if (put === null || missing === null) return null;
  const [all, answered] = [grouped(put), grouped(put - missing)];
  return both(`${when.ja}${all}人中${answered}人`, `${answered} of ${all}${when.en}`);
}

/** From how many answers, and how many opinions in them, the voices are read. */
export function voicesFrom(facts: Facts): Bilingual | null {
  const sheets = valueOf(
    facts.cell('submissions_by_channel', { round_id: TOTAL, channel: TOTAL }, 'submissions'),
  );
  const opinions = valueOf(facts.cell('opinions_by_theme', { theme_id: TOTAL, round_id: TOTAL }, 'opinions'));
  if (sheets === null || opinions === null) return null;
  return both(
    `声は、${grouped(sheets)}件の回答に書かれた意見${grouped(opinions)}件から読みました。`,
    `Voices are read from ${grouped(opinions)} opinions in ${grouped(sheets)} responses.`,
  );
}
