import type { ProtectedRow } from '../protected-row.ts';
import { both, joined, people, type Bilingual } from '../sentences/bilingual.ts';
import { valueOf } from '../sentences/facts.ts';
import { grouped } from '../sentences/wording.ts';
import { AFTER, itemFinding, MONTHS_LATER, NO_COMPARISON, returned, type Times } from './change.ts';
import { found, withUnknown, type Saying } from './said.ts';

/** Change of each scale and subscale, in the graded words of an item's change. */
export const sayScaleChanges: Saying = (facts) =>
  withUnknown(
    facts
      .rows('scale_changes')
      .flatMap((row) =>
        found(
          ['scale_id', 'part', 'until'].map((key) => String(row.words[key])).join('|'),
          joined(returned(row, timesOf(row)), itemFinding(row, timesOf(row)), direction(row)),
        ),
      ),
    NO_COMPARISON,
  );

/** How many changed by a threshold or more; of nobody it is said whether. */
export const sayScaleThresholds: Saying = (facts) =>
  withUnknown(
    facts
      .rows('scale_thresholds')
      .flatMap((row) =>
        found(
          ['scale_id', 'part', 'until', 'rule'].map((key) => String(row.words[key])).join('|'),
          joined(basis(row), counts(row)),
        ),
      ),
    both(
      'なぜ変わったかと、ひとりひとりのようすは、わかりません。',
      'Why scores changed, and how any one person is, is not known.',
    ),
  );

const timesOf = ({ words }: ProtectedRow): Times => (words['until'] === 'fu' ? MONTHS_LATER : AFTER);

/** What a higher score has more of, where that is not better. */
const direction = ({ words }: ProtectedRow): Bilingual | null =>
  words['better'] === 'down'
    ? both(
        `この尺度は、点が高いほど「${String(words['named'])}」が多いことを表します。`,
        'On this scale, a lower score is the better one.',
      )
    : null;

const nameOf = ({ words }: ProtectedRow): Bilingual => {
  const later = words['until'] === 'fu';
  return both(
    `${String(words['wording'])}（${later ? '前としばらくあと' : '前とあと'}）`,
    `${String(words['wording'])} (${later ? 'before and some time later' : 'before and after'})`,
  );
};

function basis(row: ProtectedRow): Bilingual {
  const { words, cells } = row;
  const name = nameOf(row);
  const points = valueOf(cells['threshold']);
  if (points === null)
    return both(
      `${name.ja}では、測定の誤差をこえる差がいくつかは、わかりません。`,
      `${name.en}: which difference is beyond error of measurement is not known.`,
    );
  if (words['rule'] === 'mid')
    return both(
      `${name.ja}では、${points}点以上の差を意味のある差とします（${String(words['source'])}）。`,
      `${name.en}: a difference of ${points} points or more is taken to matter (${String(words['source'])}).`,
    );
  const [reliability, answered] = [valueOf(cells['reliability']), valueOf(cells['reliability_n'])];
  const from =
    words['basis'] === 'published'
      ? both(
          `信頼性${String(reliability)}、${String(words['source'])}`,
          `reliability ${String(reliability)}, ${String(words['source'])}`,
        )
      : both(
          `信頼性${String(reliability)}、ここで答えた${String(answered)}人から`,
          `reliability ${String(reliability)}, from ${String(answered)} people here`,
        );
  return both(
    `${name.ja}では、${points}点以上の差が、測定の誤差をこえます（${from.ja}）。`,
    `${name.en}: a difference of ${points} points or more is beyond error of measurement (${from.en}).`,
  );
}

function counts({ words, cells }: ProtectedRow): Bilingual | null {
  if (valueOf(cells['threshold']) === null) return null;
  const [n, improved, same, declined] = ['n_paired', 'improved', 'same', 'declined'].map((each) =>
    valueOf(cells[each]),
  );
  if (n == null || improved == null || same == null || declined == null)
    return both(
      'それだけ変わった人の数は、少人数を守って示しません。',
      'How many changed by that much: withheld to protect small groups.',
    );
  const [rose, fell] = words['better'] === 'down' ? [declined, improved] : [improved, declined];
  const which = words['better'] === 'down' ? both('下がる', 'lower') : both('上がる', 'higher');
  return joined(
    both(
      `${grouped(n)}人のうち、点がそれだけ上がった人は${rose}人、下がった人は${fell}人、その間の人は${same}人です。`,
      `Of ${people(n)}, scores rose by that much for ${rose}, fell for ${fell}, and lay between for ${same}.`,
    ),
    both(`点が${which.ja}ほうが、よい向きです。`, `A ${which.en} score is the better one.`),
  );
}
