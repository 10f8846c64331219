import { likertSides as contract, NOT_ASKED, TOTAL } from '@hirogeru/store/contracts';
import type { Question } from '@hirogeru/store/vault';
import { cellId, type CellBook, type RawFigure } from '../cell-book.ts';
import { itemOf } from '../instruments/items.ts';
import type { RawRow } from '../raw-row.ts';
import { countOf } from '../trace/recipe.ts';
import { sayLikertSides } from '../findings/items.ts';
import { defineView } from '../view.ts';
import { OCCASIONS, type AnswerCounts } from './answer-counts.ts';
import { itemWords } from './item-words.ts';
import { answeredId, fewestOfItem, FIXED_LABELS, levelId, MISSING, scaleOf } from './likert-levels.ts';
import { TIED_TO_ANSWERS } from './change-words.ts';
import { ALIKE, toldOfAll } from './told-of-all.ts';
import { optionsOf, questionsOfKind } from './questions-of.ts';
import { askedId, routeOf } from './routing.ts';

/** Scales of so many points can be told by side; shorter ones are short already, longer ones have no side. */
const FEWEST = 4;
const MOST = 7;

/** Scaled items by side, one row a side, then 'missing', 'T' and 'not_asked'. Stands after `likertDistribution`. */
export const likertSides = defineView({
  contract,
  title: { ja: contract.label, en: 'Answers by item, put together by side' },
  number: {
    ja: '「{question_id}」に{level}で答えた人（{occasion}）',
    en: 'People on the {level} side of “{question_id}” ({occasion})',
  },
  margins: ['level'],
  figures: { people: { symbols: 'n(q, side) = Σ_{l ∈ side} n(q, l)' } },
  minimum: 'k',
  say: sayLikertSides,
  trace: {
    definition:
      '段階で答える項目の、段を側にまとめた人数（下の段・中の段・上の段）。人数が少なく、段ごとには示せないときに使います',
    formula: '側の人数 ＝ その側の段の人数の和',
    population: '項目をたずねた回答',
    exclusions: ALIKE,
    source: 'アンケート',
    reads: ['likert'],
  },
  linked: ['likert_distribution', 'item_shares', ...TIED_TO_ANSWERS, 'submissions_by_channel'],
  async build({ context, book, answers, roundOf: roundsOf }) {
    const counts = await answers();
    const roundOf = await roundsOf();
    const rows: RawRow[] = [];
    for (const question of questionsOfKind(context.questions, ['likert'])) {
      const { question_id } = question;
      const words = itemWords(context, roundOf, question);
      for (const occasion of OCCASIONS.filter((each) => counts.standsOn(question_id, each).count > 0)) {
        const scale = scaleOf(question, counts.levels(question_id, occasion));
        if (scale.length < FEWEST || scale.length > MOST) continue;
        const threshold = fewestOfItem(question, context.project.threshold);
        const labels = { ...sideLabels(question, scale), ...FIXED_LABELS };
        for (const [level, figure] of await enter(book, counts, { question, occasion, scale, threshold })) {
          const level_label = labels[level] ?? level;
          rows.push({ words: { ...words, occasion, level, level_label }, figures: { people: figure } });
        }
      }
    }
    return rows;
  },
});

function sideLabels(question: Question, scale: readonly string[]): Record<string, string> {
  if (itemOf(question.item_id)) return { lower: 'そう思わない側', middle: 'どちらとも', upper: 'そう思う側' };
  const labels = new Map(optionsOf(question).map(({ code, label }) => [code, label]));
  const label = (place: number) => labels.get(scale.at(place) ?? '');
  const [low, middle, high] = [label(0), label((scale.length - 1) / 2), label(-1)];
  return {
    lower: low ? `「${low}」側` : '下の段',
    middle: middle ?? '中の段',
    upper: high ? `「${high}」側` : '上の段',
  };
}

type Sides = {
  readonly question: Question;
  readonly occasion: string;
  readonly scale: readonly string[];
  /** Fewest people of whom a side may tell. */
  readonly threshold: number;
};

async function enter(
  book: CellBook,
  counts: AnswerCounts,
  { question, occasion, scale, threshold }: Sides,
): Promise<[string, RawFigure][]> {
  const { question_id, form_id } = question;
  const half = Math.floor(scale.length / 2);
  const everybody = (await counts.among(question_id, occasion, scale)).people;
  const side = async (name: string, levels: readonly string[]) => {
    const { count, people } = await counts.among(question_id, occasion, levels);
    // The two upper points have one number, here and as a share.
    const value = name === 'upper' && levels.length !== 2 ? 'upper_side' : name;
    const id = cellId('answers', { question_id, occasion, value });
    const figure = book.cell({
      id,
      value: count,
      contributors: toldOfAll(people, everybody),
      threshold,
      recipe: countOf('answers', { question_id, occasion, value: levels }),
    });
    book.equation(
      id,
      levels.map((level) => levelId(question_id, occasion, level)),
    );
    return figure;
  };
  const lower = await side('lower', scale.slice(0, half));
  const upper = await side('upper', scale.slice(-half));
  const known = (id: string): RawFigure & { kind: 'base' } => {
    const cell = book.cells.get(id);
    if (!cell) throw new RangeError(`no distribution was entered for ${question_id}`);
    return { kind: 'base', id, value: cell.value };
  };
  const middle = scale.slice(half, -half).map((level) => known(levelId(question_id, occasion, level)));
  const answered = known(answeredId(question_id, occasion));
  const sides = [lower, ...middle, upper].map(({ id }) => id);
  book.answersAddUp(answered.id, sides);
  return [
    ['lower', lower],
    ...middle.map((figure): [string, RawFigure] => ['middle', figure]),
    ['upper', upper],
    [MISSING, known(levelId(question_id, occasion, MISSING))],
    ...(routeOf(question) === null
      ? [[TOTAL, known(counts.standsOnId(question_id, form_id, occasion))] as [string, RawFigure]]
      : [
          [TOTAL, known(askedId(question_id, occasion))] as [string, RawFigure],
          [NOT_ASKED, known(levelId(question_id, occasion, NOT_ASKED))] as [string, RawFigure],
        ]),
  ];
}
