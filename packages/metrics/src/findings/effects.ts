import { TOTAL } from '@hirogeru/store/contracts';
import type { ProtectedRow } from '../protected-row.ts';
import {
  both,
  counted,
  inOrder,
  joined,
  quoted,
  quotedLabel,
  type Bilingual,
} from '../sentences/bilingual.ts';
import { valueOf } from '../sentences/facts.ts';
import { grouped } from '../sentences/wording.ts';
import { englishRound } from '../sentences/wording.en.ts';
import { found, withUnknown, type Saying } from './said.ts';

const MENTION = both(
  'ふれた意見の数は、効果のあった人の数ではありません。',
  'A mention is not a person in whom the effect was seen.',
);

/** Each effect of the framework: heard in opinions, measured by items, or not asked. */
export const sayEffectList: Saying = (facts) =>
  withUnknown(
    facts.rows('effect_list').flatMap((row) => found(String(row.words['effect_id']), effectStates(row))),
    MENTION,
  );

/** Each mentioned effect over the rounds. */
export const sayByEffect: Saying = (facts) => {
  const labels = new Map(
    facts.rows('effect_list').map(({ words }) => [String(words['effect_id']), quotedLabel(words)]),
  );
  const rounds = new Map(facts.context.project.rounds.map(({ id, label }) => [id, label]));
  const own = Map.groupBy(facts.rows('opinions_by_effect'), ({ words }) => String(words['effect_id']));
  const said = [...own].flatMap(([effect, rows]) => {
    const { shown, withheld } = inOrder(
      rows
        .filter(({ words }) => words['round_id'] !== TOTAL)
        .map(({ words, cells }) => {
          const label = rounds.get(String(words['round_id'])) ?? String(words['round_id']);
          return { label: both(label, englishRound(label)), cell: cells['opinions'] };
        }),
      '件',
    );
    const { ja, en } = labels.get(effect) ?? quoted(effect);
    if (rows.every(({ cells }) => cells['opinions']?.kind === 'not_asked'))
      return found(effect, both(`${ja}は、まだ聞いていません。`, `${en}: not asked yet.`));
    const counts =
      shown && both(`${ja}にふれた意見です（${shown.ja}）。`, `Opinions that mention ${en} (${shown.en}).`);
    return found(
      effect,
      counts || withheld
        ? joined(counts ?? both(`${ja}にふれた意見です。`, `Opinions that mention ${en}.`), withheld)
        : null,
    );
  });
  return withUnknown(said, MENTION);
};

/** Whether opinions mention an effect; an empty leaf is a finding too. */
export function effectFinding({ words, cells }: ProtectedRow): Bilingual {
  const { ja, en } = quotedLabel(words);
  if (words['heard'] === 'not_asked') return both(`${ja}は、まだ聞いていません。`, `${en}: not asked yet.`);
  if (words['heard'] === 'asked_none')
    return both(
      `${ja}にふれた意見は、記載なしです。効果があるかどうかは、わかりません。`,
      `${en}: no opinion mentions it. Whether there is an effect is not known.`,
    );
  const opinions = valueOf(cells['opinions']);
  return opinions === null
    ? both(
        `${ja}にふれた意見の件数は、少人数を守って示しません。`,
        `${en}: how often it is mentioned is withheld to protect small groups.`,
      )
    : both(
        `${ja}にふれた意見が${grouped(opinions)}件ありました。`,
        `${en}: mentioned in ${counted(opinions, 'opinion')}.`,
      );
}

/** Both ways of knowing of an effect: open questions and items. */
function effectStates(row: ProtectedRow): Bilingual {
  const { heard, measured } = row.words;
  const { ja, en } = quotedLabel(row.words);
  const onlyItems = heard === 'not_asked' && measured !== 'not_asked';
  const mentioned = onlyItems
    ? both(`${ja}は、自由記述ではまだ聞いていません。`, `${en}: no open question has asked about it yet.`)
    : effectFinding(row);
  switch (measured) {
    case 'measured':
      return joined(
        mentioned,
        both(
          `アンケートの項目で${onlyItems ? 'は' : 'も'}、たずねています。`,
          'Survey items have asked about it.',
        ),
      );
    case 'too_few':
      return joined(
        mentioned,
        both(
          'アンケートの項目への答えは、人数が少ないので示しません。',
          'Too few people answered its survey items to show.',
        ),
      );
    default:
      return heard === 'not_asked'
        ? mentioned
        : joined(
            mentioned,
            both('アンケートの項目では、まだ聞いていません。', 'No survey item has asked about it yet.'),
          );
  }
}
