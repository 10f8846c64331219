import { TOTAL } from '@hirogeru/store/contracts';
import { both, type Bilingual, quotedWording } from '../sentences/bilingual.ts';
import { valueOf, type Facts } from '../sentences/facts.ts';
import { grouped } from '../sentences/wording.ts';

const WHEN: Readonly<Record<string, Bilingual>> = {
  pre: both('受講前', 'before the course'),
  post: both('受講後', 'after the course'),
  fu: both('しばらくあと', 'some time later'),
};

/** How many were asked about some effects and how many answered, item by item; null where no item asks about them. */
export function askedAndAnswered(facts: Facts, effects: readonly string[]): Bilingual | null {
  const rows = facts
    .rows('likert_distribution')
    .filter(({ words }) => effects.includes(String(words['effect_id'])));
  const items = Map.groupBy(
    rows,
    ({ words }) => `${String(words['question_id'])}|${String(words['occasion'])}`,
  );
  const parts = [...items.values()].flatMap((own) => {
    const at = (level: string) => valueOf(own.find(({ words }) => words['level'] === level)?.cells['people']);
    const [first] = own;
    if (!first) return [];
    const { ja, en } = quotedWording(first.words['wording']);
    const when = WHEN[String(first.words['occasion'])] ?? both('', '');
    const [put, missing] = [at(TOTAL), at('missing')];
    if (put === null || missing === null)
      return both(
        `${when.ja}${ja} 少人数を守って示しません`,
        `${en} ${when.en} withheld`.replaceAll('  ', ' '),
      );
    return both(
      `${when.ja}${ja} ${grouped(put)}人中${grouped(put - missing)}人`,
      `${en} ${when.en} ${grouped(put - missing)} of ${grouped(put)}`.replaceAll('  ', ' '),
    );
  });
  return parts.length === 0
    ? null
    : both(
        `アンケートでたずねた人と、答えた人です（${parts.map(({ ja }) => ja).join('、')}）。`,
        `Asked in surveys, and answered (${parts.map(({ en }) => en).join(', ')}).`,
      );
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
