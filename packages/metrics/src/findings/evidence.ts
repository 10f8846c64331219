import { both, counted, joined, type Bilingual } from '../sentences/bilingual.ts';
import { named } from '../sentences/wording.ts';
import { namedInEnglish } from '../sentences/wording.en.ts';
import { found, withUnknown, type Saying } from './said.ts';

const SOURCES: readonly (readonly [string, Bilingual])[] = [
  ['opinions', both('意見', 'opinions')],
  ['survey', both('アンケート', 'surveys')],
  ['scale', both('尺度', 'scales')],
  ['log', both('活動記録', 'activity logs')],
];
const FEW = 3;

/** For each group, how many effects have evidence from which source, and which have none from any. */
export const sayEvidence: Saying = (facts) => {
  const rows = facts.rows('evidence_by_source');
  const said = facts.context.framework.groups.flatMap(({ id, label, label_en }) => {
    const own = rows.filter(({ words }) => words['group_id'] === id);
    const effects = [...Map.groupBy(own, ({ words }) => String(words['effect_id'])).values()];
    if (effects.length === 0) return [];
    const seen = (source: string) =>
      own.filter(({ words }) => words['source'] === source && isSeen(words['state'])).length;
    const counts = SOURCES.map(([source, name]) =>
      both(`${name.ja} ${seen(source)}`, `${name.en}: ${seen(source)}`),
    );
    const unseen = effects.filter((each) => !each.some(({ words }) => isSeen(words['state'])));
    const isOpen = (each: (typeof effects)[number]) => !each.some(({ words }) => isWithheld(words['state']));
    const open = unseen.filter(isOpen);
    const withheld = unseen.length - open.length;
    const labels = (key: 'label' | 'label_en') => open.map(([row]) => String(row?.words[key] ?? ''));
    return found(
      id,
      joined(
        both(
          `${label}の効果は${effects.length}つあります。手がかりのある効果の数です（${counts.map(({ ja }) => ja).join('、')}）。`,
          `${label_en}: ${counted(effects.length, 'effect')}. Effects with evidence (${counts.map(({ en }) => en).join(', ')}).`,
        ),
        withheld === 0
          ? null
          : both(
              `少人数を守って示さない効果は${withheld}つです。`,
              `Withheld to protect small groups: ${withheld}.`,
            ),
        unseen.length === 0
          ? both('どの効果にも、どこかに手がかりがあります。', 'Every effect has some evidence.')
          : open.length === 0
            ? null
            : both(
                `手がかりがまだない効果は${open.length}つです（${named(labels('label'), FEW)}）。`,
                `Without any yet: ${open.length} (${namedInEnglish(labels('label_en'), FEW)}).`,
              ),
      ),
    );
  });
  return withUnknown(
    said,
    both(
      '手がかりがない効果があるかどうかは、わかりません。',
      'Whether effects without evidence are there is not known.',
    ),
  );
};

const isSeen = (state: unknown): boolean => state === 'shown';
const isWithheld = (state: unknown): boolean => state === 'few';
