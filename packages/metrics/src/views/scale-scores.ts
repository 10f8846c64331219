import { scaleScores as contract } from '@hirogeru/store/contracts';
import type { Question } from '@hirogeru/store/vault';
import { cellId, type CellBook, type RawFigure } from '../cell-book.ts';
import { sayScaleScores } from '../findings/scales.ts';
import type { Scale } from '../instruments/scales/scale.ts';
import { fewestOf, gridOf, partsOfScale } from '../instruments/scales/scale-parts.ts';
import { rounded } from '../rounded.ts';
import { mean } from '../statistics/mean.ts';
import { pairedT } from '../statistics/paired-t.ts';
import { defineView } from '../view.ts';
import { OCCASIONS, type AnswerCounts } from './answer-counts.ts';
import { ESTIMATE_FROM } from './change-estimates.ts';
import { reliabilityOf, RELIABILITY_FROM } from './scale-reliability.ts';
import { AT_AN_END, endsOf, tellsOfAll } from './tells-of-all.ts';
import { enterAmongItems, itemsAsked, pointsOfAll } from './score-items.ts';
import { scoreOf, sheetsAt, type ScoredSheet } from './scored-people.ts';

/** Scores of every scale that a form has asked, by its template. */
export const scaleScores = defineView({
  contract,
  title: { ja: contract.label, en: 'Scores of scales' },
  number: { ja: '尺度 {scale_id}（{part}、{occasion}）', en: 'Scale {scale_id} ({part}, {occasion})' },
  margins: [],
  figures: {
    answered: { formula: '人数 ＝ ひとつでも項目に答えた人の数', symbols: 'n = #{ i | ∃k x_ik }' },
    scored: { formula: '人数 ＝ 得点のある人の数', symbols: 'm = #{ i | s_i }' },
    refused: {
      formula: '人数 ＝ 範囲の外の答えがあり、採点しなかった人の数',
      symbols: '#{ i | ∃k x_ik ∉ R }',
    },
    mean: { symbols: 'round₁( Σ s_i / m )', from: ESTIMATE_FROM },
    low: {
      formula: '下限 ＝ 平均の95%区間の下の端（t）',
      symbols: 'round₁( s̄ − t₀.₉₇₅,ₘ₋₁ · s / √m )',
      from: ESTIMATE_FROM,
    },
    high: {
      formula: '上限 ＝ 平均の95%区間の上の端（t）',
      symbols: 'round₁( s̄ + t₀.₉₇₅,ₘ₋₁ · s / √m )',
      from: ESTIMATE_FROM,
    },
    alpha: {
      formula: 'Cronbach の α',
      symbols: 'round₂( k/(k−1) · (1 − Σ s_k² / s²) )',
      from: RELIABILITY_FROM,
    },
    alpha_low: {
      formula: '下限 ＝ α の95%区間の下の端（Feldt）',
      symbols: 'round₂( 1 − (1 − α) · F₀.₉₇₅ )',
      from: RELIABILITY_FROM,
    },
    alpha_high: {
      formula: '上限 ＝ α の95%区間の上の端（Feldt）',
      symbols: 'round₂( 1 − (1 − α) · F₀.₀₂₅ )',
      from: RELIABILITY_FROM,
    },
    omega: {
      formula: 'McDonald の ω（1因子、minres）',
      symbols: 'round₂( (Σλ)² / ((Σλ)² + Σ(1 − λ²)) )',
      from: RELIABILITY_FROM,
    },
    omega_low: {
      formula: '下限 ＝ ω の95%区間の下の端（人を選びなおすブートストラップ、1,000回、パーセンタイル法）',
      symbols: 'round₂( ω*₀.₀₂₅ )',
      from: RELIABILITY_FROM,
    },
    omega_high: {
      formula: '上限 ＝ ω の95%区間の上の端（人を選びなおすブートストラップ、1,000回、パーセンタイル法）',
      symbols: 'round₂( ω*₀.₉₇₅ )',
      from: RELIABILITY_FROM,
    },
  },
  minimum: 'k',
  say: sayScaleScores,
  trace: {
    definition: '尺度の型（逆転項目、下位尺度、欠けた答えの扱い）にそった得点の平均',
    formula: '平均 ＝ 得点の合計 ÷ 得点のある人数',
    population: '尺度の項目に答えた人。同じ人が二度出したときは、あとのもの',
    exclusions: `平均は10人から、信頼性（α・ω）は全項目に答えた人が30人からです。健康についての尺度は、人数も10人から示します。項目の段に示していないものがあるときは、ω と、α の区間は示しません。平均や α から示していない段がわかるときは、それも示しません。個人の得点と、臨床の区切りは示しません。${AT_AN_END}`,
    method:
      '型の版ごとの採点。平均の95%区間は t、α の区間は Feldt、ω の区間はブートストラップ（1,000回、乱数の種は設定の seed）',
    source: 'アンケート',
    reads: ['likert'],
  },
  linked: ['likert_distribution', 'scale_changes', 'scale_thresholds'],
  async build({ context: { project, questions }, book, scales, answers }) {
    const rows = [];
    const counts = await answers();
    for (const { scale, people } of await scales()) {
      for (const occasion of OCCASIONS) {
        const own = sheetsAt(people, occasion);
        if (own.length === 0) continue;
        for (const part of partsOfScale(scale))
          rows.push({
            words: {
              scale_id: scale.id,
              part,
              occasion,
              named: scale.named,
              version: scale.version,
              instrument: scale.of ?? scale.id,
              source: scale.source,
              seq: rows.length,
            },
            figures: figuresOf(
              book,
              scale,
              {
                part,
                occasion,
                threshold: fewestOf(scale, project.threshold),
                seed: project.seed,
                counts,
                items: itemsAsked(questions, scale, part),
              },
              own,
            ),
          });
      }
    }
    return rows;
  },
});

type OfPart = {
  readonly part: string;
  readonly occasion: string;
  readonly threshold: number;
  readonly seed: number;
  readonly counts: AnswerCounts;
  /** Questions that asked each of its items. */
  readonly items: readonly (readonly Question[])[];
};

function figuresOf(
  book: CellBook,
  scale: Scale,
  { part, occasion, threshold, seed, counts, items }: OfPart,
  sheets: readonly ScoredSheet[],
): Record<string, RawFigure> {
  const scores = sheets.flatMap((sheet) => scoreOf(sheet, part) ?? []);
  const outside = sheets.filter(({ scored }) => scored.kind === 'refused').length;
  const recipe = (figure: string) => ({ kind: 'scores', scale: scale.id, part, occasion, figure }) as const;
  const cell = (name: string, value: number, of: string, fewest = threshold) =>
    book.cell({
      id: cellId(`scale.${name}`, { scale: scale.id, occasion, part: of }),
      value,
      contributors: value,
      threshold: fewest,
      recipe: recipe(name),
    });
  const answered = cell('answered', sheets.length, 'T');
  const counted = cell('scored', scores.length, part);
  if (scale.missing.share === 1) enterAmongItems({ book, counts, scale }, counted.id, items, occasion);
  // Who left items empty, or answered outside of the range, tells nothing about anybody.
  const refused = cell('refused', outside, 'T', 0);
  const unscored = cell('unscored', sheets.length - scores.length - outside, part, 0);
  book.equation(answered.id, [counted.id, refused.id, unscored.id]);
  const figure = (
    name: string,
    value: number | null | undefined,
    decimals: number,
    needs: readonly string[] = [counted.id],
  ): RawFigure =>
    value === null || value === undefined
      ? { kind: 'too_few', needs }
      : { kind: 'derived', value: rounded(value, decimals), needs, recipe: recipe(name) };
  const isEnough = scores.length >= ESTIMATE_FROM;
  const interval = isEnough ? pairedT(scores) : null;
  const tells = isEnough && tellsOfAll(scores, endsOf(gridOf(scale, part)), threshold);
  const told = (name: string, value: number | null | undefined): RawFigure =>
    tells ? { kind: 'withheld' } : figure(name, value, 1);
  const { alpha, omega, endsOfAlpha, endsOfOmega } = reliabilityOf(scale, part, sheets, seed);
  // What they tell of a withheld point nobody can say; of alpha it is reckoned (`attack/score-spread.ts`).
  const beside = (name: string, value: number | null | undefined): RawFigure =>
    figure(name, value, 2, [counted.id, ...pointsOfAll(counts, items, occasion)]);
  return {
    answered,
    scored: counted,
    refused,
    mean: told('mean', isEnough ? mean(scores) : null),
    low: told('low', interval?.low),
    high: told('high', interval?.high),
    alpha: figure('alpha', alpha, 2),
    alpha_low: beside('alpha_low', endsOfAlpha?.[0]),
    alpha_high: beside('alpha_high', endsOfAlpha?.[1]),
    omega: beside('omega', omega),
    omega_low: beside('omega_low', endsOfOmega?.[0]),
    omega_high: beside('omega_high', endsOfOmega?.[1]),
  };
}
