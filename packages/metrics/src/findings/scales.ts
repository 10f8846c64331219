import type { ProtectedRow } from '../protected-row.ts';
import { both, joined, people, type Bilingual } from '../sentences/bilingual.ts';
import { valueOf } from '../sentences/facts.ts';
import { grouped } from '../sentences/wording.ts';
import { found, withUnknown, type Saying } from './said.ts';

const OCCASIONS: Readonly<Record<string, Bilingual>> = {
  pre: both('受講前', 'before the course'),
  post: both('受講後', 'after the course'),
  fu: both('しばらくあと', 'some time later'),
  once: both('1回', 'once'),
};

/** Each scale and subscale on each occasion: a mean of a group, never of a person. */
export const sayScaleScores: Saying = (facts) =>
  withUnknown(
    facts
      .rows('scale_scores')
      .flatMap((row) =>
        found(['scale_id', 'part', 'occasion'].map((key) => String(row.words[key])).join('|'), score(row)),
      ),
    both(
      '得点の平均から、ひとりひとりのようすはわかりません。',
      'How any one person is cannot be told from a mean.',
    ),
  );

function score({ words, cells }: ProtectedRow): Bilingual {
  const when = OCCASIONS[String(words['occasion'])] ?? both('', '');
  const part = words['part'] === 'total' ? '' : `・${String(words['part'])}`;
  const name = both(
    `${String(words['scale_id'])}${part}（${when.ja}）`,
    `${String(words['scale_id'])}${part} (${when.en})`,
  );
  const [scored, mean] = [valueOf(cells['scored']), valueOf(cells['mean'])];
  if (scored === null)
    return both(`${name.ja}は、少人数を守って示しません。`, `${name.en}: withheld to protect small groups.`);
  const refused = valueOf(cells['refused']) ?? 0;
  return joined(
    both(
      `${name.ja}の得点があるのは${grouped(scored)}人です。`,
      `${name.en}: ${people(scored)} with a score.`,
    ),
    mean === null
      ? both('人数が少ないので、平均は示しません。', 'Too few people for a mean.')
      : both(
          `平均は${mean}点です（95%の幅 ${String(valueOf(cells['low']) ?? mean)}〜${String(valueOf(cells['high']) ?? mean)}点）。`,
          `Mean ${mean} (95% interval ${String(valueOf(cells['low']) ?? mean)} to ${String(valueOf(cells['high']) ?? mean)}).`,
        ),
    refused === 0
      ? null
      : both(
          `範囲の外の答えがあり、採点しなかった人は${grouped(refused)}人です。`,
          `Left out for answers outside the range: ${people(refused)}.`,
        ),
  );
}
