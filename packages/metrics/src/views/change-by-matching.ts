import { changeByMatching as contract } from '@hirogeru/store/contracts';
import { sayMatching } from '../findings/change-of-whom.ts';
import { pairedT } from '../statistics/paired-t.ts';
import { partlyMatchedT } from '../statistics/partly-matched-t.ts';
import { welchT } from '../statistics/welch-t.ts';
import { defineView } from '../view.ts';
import { pointIds } from './answer-counts.ts';
import { changeCells, differencesOf, type Paired } from './change-cells.ts';
import { ESTIMATE_FROM } from './change-estimates.ts';
import { tiedTo } from './change-words.ts';
import { estimatesShown, waysOf } from './estimates-shown.ts';
import { beside, meanFigures } from './mean-figures.ts';
import { endsOfItem } from './range-of.ts';
import { AT_AN_END, tellsOfEither } from './tells-of-all.ts';
import { shownEnds } from './shown-ends.ts';
import { wordsOfItem } from './paired-items.ts';

const from = ESTIMATE_FROM;
/** In the order in which they are shown. */
const KINDS = ['matched', 'unmatched', 'all'] as const;

/**
 * The difference of each item among people who answered both times, who answered once, and all together. With too few
 * in the second, none is given for all either: one could be had from the other by subtraction.
 */
export const changeByMatching = defineView({
  contract,
  title: {
    ja: contract.label,
    en: 'Difference after − before: matched people, unmatched people, and all',
  },
  number: { ja: '「{item_id}」の前後の差（{people}）', en: '“{item_id}”, difference ({people})' },
  margins: [],
  figures: {
    n_before: { formula: '人数 ＝ そのうち前に答えた人の数', symbols: 'n₁ = #{ i | x_i }' },
    n_after: { formula: '人数 ＝ そのうち後に答えた人の数', symbols: 'n₂ = #{ i | y_i }' },
    difference: { formula: '差 ＝ 後の平均 − 前の平均', symbols: 'round₁( ȳ − x̄ )', from },
    low: { formula: '下限 ＝ 差の95%区間の下の端', symbols: 'round₁( ȳ − x̄ − t₀.₉₇₅ · SE )', from },
    high: { formula: '上限 ＝ 差の95%区間の上の端', symbols: 'round₁( ȳ − x̄ + t₀.₉₇₅ · SE )', from },
  },
  minimum: 'k',
  say: sayMatching,
  trace: {
    definition:
      '前後の差を、両方に答えた人（matched）、片方だけに答えた人（unmatched）、全員（all）で並べたもの。片方だけの差は別の人たちを比べるので、変化とは言えません',
    formula: '差 ＝ 後の平均 − 前の平均',
    population: '番号のある回答。番号のない回答は、同じ人かどうかわからないので入れません',
    exclusions: `片方だけに答えた人が前後それぞれ10人に満たないときは、片方だけの差も全員の差も示しません（引き算で少ない人のことがわかるため）。前か後の答えの段に示していないものがあるときも、全員の差は示しません。上がった・同じ・下がった人数を示さないときは、全員の差の区間も示しません（幅から、前後の答えの結びつきがわかるため）。${AT_AN_END}`,
    method:
      '両方に答えた人は対応のある t、片方だけは Welch の t、全員は一部だけ重なる標本の t（Derrick ほか 2017）。差は小数1桁に丸めます',
    source: '講座の前後のアンケート',
    reads: ['likert'],
  },
  linked: tiedTo(contract),
  async build(counting) {
    const counts = await counting.answers();
    const paired = await counting.paired('post');
    const k = counting.context.project.threshold;
    return paired.flatMap((each, seq) => {
      const { effect: _, ...words } = wordsOfItem(counting.context, each);
      const cells = changeCells(counting.book, each);
      const { n_pre, n_post, n_paired, only_pre, only_post } = cells;
      const once = [only_pre.id, only_post.id];
      // The difference of all is that of both distributions: only where every point of the scale is open.
      const points = ['pre', 'post'].flatMap((occasion) => pointIds(counts, each.questions, occasion));
      const { needs: matched, wide, hidesWays } = estimatesShown(each, cells, points, k);
      const ends = endsOfItem(each.questions);
      // With the difference of the matched that of all gives the one of the unmatched.
      const tellsOfOnce =
        ofUnmatched(each) !== null && tellsOfEither(each.onlyBefore, each.onlyAfter, ends, k);
      const recipe = (prefix: string) => (name: string) =>
        ({ kind: 'pairs', item: each.item, until: 'post', figure: `${prefix}${name}` }) as const;
      // With the difference of the unmatched that of all gives the matched one.
      const apart = [...matched, ...once, ...points];
      const row = (people: (typeof KINDS)[number], figures: object) => ({
        words: { ...words, people, seq: seq * KINDS.length + KINDS.indexOf(people) },
        figures: figures as Record<string, typeof n_paired>,
      });
      return [
        row('matched', {
          n_before: n_paired,
          n_after: n_paired,
          ...meanFigures(ofMatched(each, wide), matched, (name) =>
            recipe('')(wide && name !== 'difference' ? `${name}_wide` : name),
          ),
        }),
        row('unmatched', {
          n_before: only_pre,
          n_after: only_post,
          ...meanFigures(
            ofUnmatched(each),
            // Where nobody answered both times, the unmatched are all.
            each.pairs.length === 0 ? [...once, ...points] : once,
            recipe('unmatched_'),
            tellsOfOnce,
          ),
        }),
        row('all', {
          n_before: n_pre,
          n_after: n_post,
          ...ofEverybody(
            each,
            // Beside wide ends, the interval of all would tell the nearer ones.
            meanFigures(
              wide ? null : ofAll(each),
              [...apart, n_pre.id, n_post.id],
              recipe('all_'),
              tellsOfOnce ||
                tellsOfEither(
                  [...each.pairs.map(({ before }) => before), ...each.onlyBefore],
                  [...each.pairs.map(({ after }) => after), ...each.onlyAfter],
                  ends,
                  k,
                ),
            ),
            hidesWays ? null : waysOf(cells),
          ),
        }),
      ];
    });
  },
});

/**
 * Where some answered both times and others once, the width of the interval of all holds how both answers go together: beside
 * numbers of who went up, stayed and went down it stands with all three, and instead of them not at all.
 * @param ways  ids of the three; null where they are not shown
 */
function ofEverybody(
  { pairs, onlyBefore, onlyAfter }: Paired,
  figures: ReturnType<typeof meanFigures>,
  ways: readonly string[] | null,
): ReturnType<typeof meanFigures> {
  if (pairs.length === 0 || onlyBefore.length + onlyAfter.length === 0) return figures;
  return { ...figures, low: beside(figures.low, ways), high: beside(figures.high, ways) };
}

function ofMatched({ pairs }: Paired, wide: boolean) {
  const test = pairs.length < from ? null : pairedT(differencesOf(pairs));
  if (!test || !wide) return test;
  const [low, high] = shownEnds(test.low, test.high, wide);
  return { ...test, low, high };
}

const ofUnmatched = ({ onlyBefore, onlyAfter }: Paired) =>
  Math.min(onlyBefore.length, onlyAfter.length) < from ? null : welchT(onlyAfter, onlyBefore);

function ofAll(paired: Paired) {
  const { pairs, onlyBefore, onlyAfter } = paired;
  const isTold = (count: number): boolean => count === 0 || count >= from;
  const each = [pairs.length, onlyBefore.length, onlyAfter.length];
  const smaller = pairs.length + Math.min(onlyBefore.length, onlyAfter.length);
  return each.every(isTold) && smaller >= from ? partlyMatchedT(paired) : null;
}
