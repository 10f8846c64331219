import { itemShares as contract } from '@hirogeru/store/contracts';
import type { Question } from '@hirogeru/store/vault';
import { cellId, type CellBook, type RawFigure } from '../cell-book.ts';
import type { RawRow } from '../raw-row.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { countOf, type FormulaName } from '../trace/recipe.ts';
import { sayItemShares } from '../findings/items.ts';
import { defineView } from '../view.ts';
import { OCCASIONS, type AnswerCounts } from './answer-counts.ts';
import { answeredId, fewestOfItem, levelId, scaleOf } from './likert-levels.ts';
import { TIED_TO_ANSWERS } from './change-words.ts';
import { ALIKE, toldOfAll } from './told-of-all.ts';
import { effectOfItem, questionsOfKind, wordingOf } from './questions-of.ts';

/** Below this many answers a share is given as "x of n people", never as a percentage. */
const SHARE_FROM = 20;

/** Share of the two upper points of scaled items, with Wilson's interval. Stands after `likertDistribution`. */
export const itemShares = defineView({
  contract,
  title: { ja: contract.label, en: 'Share who agreed (the two upper points)' },
  number: { ja: '「{question_id}」（{occasion}）', en: '“{question_id}” ({occasion})' },
  margins: [],
  figures: {
    agreeing: { formula: '人数 ＝ 上の2段で答えた人の数', symbols: 'x = n(q, top 2)' },
    answered: { formula: '人数 ＝ 項目に答えた人の数', symbols: 'n = Σ_l n(q, l)' },
    share: { symbols: 'p = round₂( x / n )', from: SHARE_FROM },
    low: {
      formula: '下限 ＝ Wilson の95%区間の下の端',
      symbols: 'round₂( (p + z²/2n − z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n) ), z = 1.96',
      from: SHARE_FROM,
    },
    high: {
      formula: '上限 ＝ Wilson の95%区間の上の端',
      symbols: 'round₂( (p + z²/2n + z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n) ), z = 1.96',
      from: SHARE_FROM,
    },
  },
  minimum: 'k',
  say: sayItemShares,
  trace: {
    definition: '上の2段（そう思う・とてもそう思う）で答えた人の割合',
    formula: '割合 ＝ 上の2段の人数 ÷ 答えた人数',
    population: '項目に答えた人。無回答は分母に入れません',
    exclusions: `20人に満たないときは割合にせず、「n人中x人」とします。${ALIKE}`,
    method: 'Wilson の95%区間（連続修正なし）',
    source: 'アンケート',
    reads: ['likert'],
  },
  linked: ['likert_distribution', 'likert_sides', ...TIED_TO_ANSWERS],
  async build({ context: { questions, framework, project }, book, answers }) {
    const counts = await answers();
    const rows: RawRow[] = [];
    for (const question of questionsOfKind(questions, ['likert'])) {
      const { question_id, item_id } = question;
      const effect_id = effectOfItem(framework, item_id)?.id ?? null;
      for (const occasion of OCCASIONS.filter((each) => counts.standsOn(question_id, each).count > 0)) {
        const words = { question_id, occasion, wording: wordingOf(question), item_id, effect_id };
        rows.push({ words, figures: await figuresOf(book, counts, question, occasion, project.threshold) });
      }
    }
    return rows;
  },
});

async function figuresOf(
  book: CellBook,
  counts: AnswerCounts,
  question: Question,
  occasion: string,
  k: number,
) {
  const threshold = fewestOfItem(question, k);
  const { question_id } = question;
  const scale = scaleOf(question, counts.levels(question_id, occasion));
  const everybody = (await counts.among(question_id, occasion, scale)).people;
  const half = async (part: string, levels: readonly string[]) => {
    const { count, people } = await counts.among(question_id, occasion, levels);
    const id = cellId('answers', { question_id, occasion, value: part });
    const recipe = countOf('answers', { question_id, occasion, value: levels });
    const figure = book.cell({
      id,
      value: count,
      contributors: toldOfAll(people, everybody),
      threshold,
      recipe,
    });
    book.equation(
      figure.id,
      levels.map((level) => levelId(question_id, occasion, level)),
    );
    return figure;
  };
  const upper = await half('upper', scale.slice(-2));
  // Not shown, but anybody can subtract: so it is protected like the others. Of two points there is no rest.
  const rest = scale.length > 2 ? await half('rest', scale.slice(0, -2)) : null;
  const answered = book.cells.get(answeredId(question_id, occasion));
  if (!answered) throw new RangeError(`no distribution was entered for ${question_id}`);
  const sides = [upper, ...(rest ? [rest] : [])].map(({ id }) => id);
  book.answersAddUp(answered.id, sides);
  const base: Record<string, RawFigure> = {
    agreeing: upper,
    answered: { kind: 'base', id: answered.id, value: answered.value },
  };
  if (answered.value < SHARE_FROM) {
    const few = { kind: 'too_few', needs: [answered.id] } as const;
    return { ...base, share: few, low: few, high: few };
  }
  const [low, high] = wilsonInterval(upper.value, answered.value);
  const parts = [scale.slice(-2), scale].map((value) => countOf('answers', { question_id, occasion, value }));
  const derived = (formula: FormulaName, value: number): RawFigure => ({
    kind: 'derived',
    value: Math.round(value * 100) / 100,
    needs: [upper.id, answered.id],
    recipe: { kind: 'formula', formula, of: parts },
  });
  return {
    ...base,
    share: derived('share', upper.value / answered.value),
    low: derived('wilson_low', low),
    high: derived('wilson_high', high),
  };
}
