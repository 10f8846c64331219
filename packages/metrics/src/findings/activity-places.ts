import { TOTAL } from '@hirogeru/store/contracts';
import type { ProtectedRow } from '../protected-row.ts';
import {
  both,
  counted,
  FEW_OFFICES,
  inOrder,
  joined,
  labelOf,
  type Bilingual,
} from '../sentences/bilingual.ts';
import { valueOf } from '../sentences/facts.ts';
import { grouped } from '../sentences/wording.ts';
import { found, withUnknown, type Saying } from './said.ts';

/** Where activity took place, by kind of place; what the logs do not tell is said. */
export const sayActivityReach: Saying = (facts) => {
  const rows = facts.rows('activity_reach').filter(({ words }) => words['place_kind'] !== TOTAL);
  const { shown, withheld } = inOrder(
    rows.map(({ words, cells }) => ({ label: placeLabel(words), cell: cells['occasions'] })),
    '回',
    FEW_OFFICES,
  );
  const places = rows.flatMap(({ words, cells }) => {
    const count = valueOf(cells['places']);
    return count === null || count === 0 || words['place_kind'] === 'unknown'
      ? []
      : both(
          `${placeLabel(words).ja} ${grouped(count)}か所`,
          `${placeLabel(words).en}: ${counted(count, 'place')}`,
        );
  });
  const said =
    shown || withheld
      ? joined(
          shown &&
            both(
              `場所の種類ごとの活動の回数です（${shown.ja}）。`,
              `Times of activity by kind of place (${shown.en}).`,
            ),
          withheld,
          places.length === 0
            ? null
            : both(
                `場所の数です（${places.map(({ ja }) => ja).join('、')}）。`,
                `Numbers of places (${places.map(({ en }) => en).join(', ')}).`,
              ),
        )
      : null;
  return withUnknown(
    found(TOTAL, said),
    both(
      '場所の書かれていない活動がどこであったかは、わかりません。',
      'Where activity without a written place took place is not known.',
    ),
  );
};

const placeLabel = (words: ProtectedRow['words']): Bilingual =>
  words['place_kind'] === 'unknown'
    ? both('わからない・書かれていない', 'place not written')
    : both(String(words['label']), labelOf(String(words['place_kind'])).en);

/** In how many months each kind of activity is logged, and by how many offices. */
export const sayActivityContinuity: Saying = (facts) =>
  withUnknown(
    facts
      .rows('activity_continuity')
      .flatMap((row) => found(String(row.words['activity_type']), continuity(row))),
    both(
      '記録のない月に、活動が続いていたかどうかはわかりません。',
      'Whether activity went on in months without a log is not known.',
    ),
  );

function continuity({ words, cells }: ProtectedRow): Bilingual {
  const ja = `「${String(words['label'])}」`;
  const en = english(String(words['activity_type']));
  const [months, offices] = [valueOf(cells['months']), valueOf(cells['offices'])];
  if (months === null || offices === null)
    return both(
      `${ja}の続き方は、事業所がわからないように示しません。`,
      `${en}: withheld to protect single offices.`,
    );
  return both(
    `${ja}は、${grouped(offices)}事業所で${grouped(months)}か月にわたって記録されています。`,
    `${en}: logged by ${counted(offices, 'office')} over ${counted(months, 'month')}.`,
  );
}

const english = (type: string): string => {
  const own: Readonly<Record<string, string>> = {
    family: 'support for families',
    other: 'other activity',
    ward_and_home: 'both in hospitals and in the community',
  };
  const label = own[type] ?? labelOf(type).en;
  return label.slice(0, 1).toUpperCase() + label.slice(1);
};
