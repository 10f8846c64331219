import { likertDistribution as contract, NOT_ASKED, TOTAL } from '@hirogeru/store/contracts';
import type { CellCount, Question } from '@hirogeru/store/vault';
import type { Counting } from '../counting.ts';
import type { RawRow } from '../raw-row.ts';
import { countOf } from '../trace/recipe.ts';
import { sayLikertDistribution } from '../findings/items.ts';
import { defineView } from '../view.ts';
import { OCCASIONS, type AnswerCounts } from './answer-counts.ts';
import { enterAskedOfSome } from './asked-of-some.ts';
import { fewestBlank } from './fewest-blank.ts';
import { itemWords } from './item-words.ts';
import { answeredId, fewestOfItem, FIXED_LABELS, levelId, MISSING, scaleOf } from './likert-levels.ts';
import { TIED_TO_ANSWERS } from './change-words.ts';
import { ALIKE, toldOfAll } from './told-of-all.ts';
import { optionsOf, questionsOfKind } from './questions-of.ts';
import { askedId, routeOf } from './routing.ts';

/** Answers to scaled items by point of the scale, one row a point in the scale's order, then 'missing', 'T' and 'not_asked'. */
export const likertDistribution = defineView({
  contract,
  title: { ja: contract.label, en: 'Answers by item and point of the scale' },
  number: {
    ja: '「{question_id}」に{level}と答えた人（{occasion}）',
    en: 'People who answered {level} to “{question_id}” ({occasion})',
  },
  margins: ['level'],
  figures: { people: { symbols: 'n(q, l) = #{ s | answer(s, q) = l }' } },
  minimum: 'k',
  say: sayLikertDistribution,
  trace: {
    definition:
      '段階で答える項目の、段ごとの人数。無回答は別の段とします。同じ方が2回答えたときは2と数えますが、守るときは1人とみます',
    formula:
      '合計 ＝ 答えた人 ＋ 無回答（前の問いの答えで決まった方だけにお聞きした項目では、お聞きした方だけの合計。お聞きしていない方は別に示します）',
    population: '項目をたずねた回答',
    exclusions: `健康についての尺度の項目は、10人から示します。${ALIKE}`,
    source: 'アンケート',
    reads: ['likert', 'nps'],
  },
  linked: ['likert_sides', 'item_shares', ...TIED_TO_ANSWERS, 'scale_scores', 'submissions_by_channel'],
  async build(counting) {
    const { context } = counting;
    const counts = await counting.answers();
    const roundOf = await counting.roundOf();
    const rows: RawRow[] = [];
    for (const question of questionsOfKind(context.questions, ['likert', 'nps'])) {
      const { question_id } = question;
      const words = itemWords(context, roundOf, question);
      const labels = new Map(optionsOf(question).map(({ code, label }) => [code, label]));
      for (const occasion of OCCASIONS.filter((each) => counts.standsOn(question_id, each).count > 0)) {
        for (const [level, figure] of await enter(counting, counts, question, occasion)) {
          const level_label = labels.get(level) ?? FIXED_LABELS[level] ?? level;
          rows.push({ words: { ...words, occasion, level, level_label }, figures: { people: figure } });
        }
      }
    }
    return rows;
  },
});

async function enter(counting: Counting, counts: AnswerCounts, question: Question, occasion: string) {
  const { book, context } = counting;
  const threshold = fewestOfItem(question, context.project.threshold);
  const { question_id } = question;
  const put = counts.put(question_id, occasion);
  const missing = counts.level(question_id, occasion, MISSING);
  const scale = scaleOf(question, counts.levels(question_id, occasion));
  const everybody = (await counts.among(question_id, occasion, scale)).people;
  const levels = scale.map((level) => {
    const { count, people } = counts.level(question_id, occasion, level);
    const id = levelId(question_id, occasion, level);
    return [
      level,
      book.cell({
        id,
        value: count,
        contributors: toldOfAll(people, everybody),
        threshold,
        recipe: countOf('answers', { question_id, occasion, value: level }),
      }),
    ] as const;
  });
  const answered = book.cell({
    id: answeredId(question_id, occasion),
    value: put.count - missing.count,
    contributors: everybody,
    threshold,
    recipe: countOf('answers', { question_id, occasion, value: scale }),
  });
  const blank = book.cell({
    id: levelId(question_id, occasion, MISSING),
    value: missing.count,
    contributors: missing.people,
    recipe: countOf('answers', { question_id, occasion, value: MISSING }),
    ...fewestBlank(context),
  });
  const { total, notAsked } = await enterTotal(counting, counts, question, occasion);
  const points = levels.map(([, figure]) => figure.id);
  book.answersAddUp(answered.id, points);
  book.equation(total.id, [answered.id, blank.id]);
  const beside = notAsked ? [[NOT_ASKED, notAsked] as const] : [];
  return [...levels, [MISSING, blank] as const, [TOTAL, total] as const, ...beside];
}

/** All on whose sheets the question stands; where it is put to some of them only, these and the others. */
async function enterTotal(counting: Counting, counts: AnswerCounts, question: Question, occasion: string) {
  const { question_id, form_id } = question;
  const all = counts.standsOn(question_id, occasion);
  const total = counting.book.cell({
    id: counts.standsOnId(question_id, form_id, occasion),
    value: all.count,
    contributors: all.people,
    recipe: countOf('answers', { question_id, occasion }),
  });
  if (routeOf(question) === null) return { total };
  const entry = (id: string, { count, people }: CellCount, where: Readonly<Record<string, string>>) => ({
    id,
    value: count,
    people,
    recipe: countOf('answers', { question_id, occasion, ...where }),
  });
  const not = counts.level(question_id, occasion, NOT_ASKED);
  const some = await enterAskedOfSome(counting, question, total, {
    asked: entry(askedId(question_id, occasion), counts.put(question_id, occasion), { asked: 'yes' }),
    notAsked: entry(levelId(question_id, occasion, NOT_ASKED), not, { value: NOT_ASKED }),
  });
  return { total: some.asked, notAsked: some.notAsked };
}
