import { scaleThresholds as contract } from '@hirogeru/store/contracts';
import { cellId, type CellBook, type RawFigure } from '../cell-book.ts';
import { sayScaleThresholds } from '../findings/scale-changes.ts';
import { fewestOf, nameOfPart } from '../instruments/scales/scale-parts.ts';
import { defineView } from '../view.ts';
import { ALIKE } from './told-of-all.ts';
import { RELIABILITY_FROM } from './scale-reliability.ts';
import { enterAmongItems, itemsAsked } from './score-items.ts';
import { scoreChanges, type ScoreChange } from './score-change.ts';

/** How many changed by a threshold or more: numbers of people, never a mark on a person. Stands after `scaleScores`. */
export const scaleThresholds = defineView({
  contract,
  title: { ja: contract.label, en: 'People whose score changed by a threshold or more' },
  number: {
    ja: '尺度 {scale_id}（{part}、{until}）の目安 {rule}',
    en: 'Scale {scale_id} ({part}, {until}), threshold {rule}',
  },
  margins: [],
  figures: {
    n_paired: { formula: '人数 ＝ 前とあとの両方に得点のある人の数', symbols: 'n = #{ i | x_i, y_i }' },
    threshold: {
      formula:
        '目安 ＝ 公表された最小の意味のある差（mid）、または信頼できる変化の指標が 1.96 になる差（rci）。小数1桁に切り上げ、その値で数えます',
      symbols: 'c = ⌈ 1.96 · s₁ · √(2 · (1 − r)) ⌉₁',
    },
    reliability: {
      formula: '信頼性 ＝ 公表された再検査信頼性（ICC）。なければ、前に全項目に答えた人の Cronbach の α',
      symbols: 'r = round₂( ICC ), または round₂( α )',
    },
    reliability_n: {
      formula: '人数 ＝ 信頼性を計算した、前に全項目に答えた人の数',
      symbols: '#{ i | ∀k x_ik }',
      from: RELIABILITY_FROM,
    },
    improved: {
      formula: '人数 ＝ 尺度のよい向きへ、目安以上変わった人の数',
      symbols: '#{ i | ±(y_i − x_i) ≥ c }',
    },
    same: { formula: '人数 ＝ 差が目安に満たない人の数', symbols: '#{ i | |y_i − x_i| < c }' },
    declined: {
      formula: '人数 ＝ 反対の向きへ、目安以上変わった人の数',
      symbols: '#{ i | ±(x_i − y_i) ≥ c }',
    },
  },
  minimum: 'k',
  say: sayScaleThresholds,
  trace: {
    definition:
      '前とあとの両方に得点のある人のうち、得点が目安以上変わった人の数。目安は、公表された最小の意味のある差（mid）と、測定の誤差をこえる差（rci）です',
    formula: '人数 ＝ よい向き ＋ 目安に満たない ＋ 反対の向き',
    population: '前とあとの両方に得点のある人。番号のない回答は結びつけません',
    exclusions: `健康についての尺度は10人から示します。二つの目安の間の人数が引き算でわかるときは、片方を示しません。人数が少なく、差の平均を示すときは、人数を示しません。ひとりひとりが目安をこえたかどうかは、どこにも示しません。${ALIKE}`,
    method:
      'Jacobson と Truax（1991）の信頼できる変化の指標。標準偏差は前に得点のある人のもの、信頼性は公表されたもの、なければここで答えた30人以上の α',
    source: '講座の前後のアンケート',
    reads: ['likert'],
  },
  linked: ['scale_scores', 'scale_changes'],
  async build(counting) {
    const { book, context } = counting;
    const counts = await counting.answers();
    const changes = await scoreChanges(counting);
    return changes
      .flatMap((change) => change.reached.map((reached) => ({ change, reached })))
      .map(({ change, reached }, seq) => {
        const { scale } = change.asked;
        return {
          words: {
            scale_id: scale.id,
            part: change.part,
            until: change.until,
            rule: reached.rule,
            wording: nameOfPart(scale, change.part),
            named: scale.named,
            better: scale.better,
            basis: reached.basis,
            source: reached.source,
            seq,
          },
          figures: figuresOf(book, change, reached, {
            threshold: fewestOf(scale, context.project.threshold),
            enterAmong: (people) =>
              enterAmongItems(
                { book, counts, scale },
                people,
                itemsAsked(context.questions, scale, change.part),
                'pre',
              ),
          }),
        };
      });
  },
});

type Fewest = {
  readonly threshold: number;
  /** Enters that people who answered all items are among those who answered each. */
  readonly enterAmong: (people: string) => void;
};

function figuresOf(
  book: CellBook,
  { asked, part, until, cells: { n_pre, n_paired } }: ScoreChange,
  { rule, points, basis, reliability, people, cells }: ScoreChange['reached'][number],
  fewest: Fewest,
): Record<string, RawFigure> {
  const recipe = (figure: string) =>
    ({ kind: 'score_pairs', scale: asked.scale.id, part, until, figure, rule }) as const;
  const unsaid = { kind: 'too_few', needs: [n_paired.id] } as const;
  const open = (figure: string, value: number): RawFigure => ({
    kind: 'open',
    value,
    recipe: recipe(figure),
  });
  const answered =
    people === null ? null : completeCell(book, { scale: asked.scale.id, part, ...fewest }, people);
  const reliable = (): RawFigure => {
    if (reliability === null) return rule === 'mid' ? { kind: 'no_record' } : unsaid;
    return answered === null
      ? open('reliability', reliability)
      : { kind: 'derived', value: reliability, needs: [answered.id], recipe: recipe('reliability') };
  };
  const least = (): RawFigure => {
    if (points === null) return unsaid;
    if (rule === 'mid') return open('threshold', points);
    const needs = [n_pre.id, ...(answered ? [answered.id] : [])];
    return { kind: 'derived', value: points, needs, recipe: recipe('threshold') };
  };
  return {
    n_paired,
    threshold: least(),
    reliability: reliable(),
    reliability_n: answered ?? (basis === 'none' ? unsaid : { kind: 'no_record' }),
    ...(cells ?? { improved: unsaid, same: unsaid, declined: unsaid }),
  };
}

/** People who answered all items before; those who left some empty but have a score tell nothing about anybody. */
function completeCell(
  book: CellBook,
  { scale, part, threshold, enterAmong }: Fewest & { readonly scale: string; readonly part: string },
  people: number,
) {
  const at = { scale, part, occasion: 'pre' };
  const scored = book.cells.get(cellId('scale.scored', at));
  if (scored?.value === people) {
    enterAmong(scored.id);
    return book.cell(scored);
  }
  const complete = book.cell({
    id: cellId('scale.complete', at),
    value: people,
    contributors: people,
    threshold,
    recipe: { kind: 'scores', ...at, figure: 'complete' },
  });
  enterAmong(complete.id);
  if (scored) {
    const rest = scored.value - people;
    const id = cellId('scale.incomplete', at);
    book.cell({ id, value: rest, contributors: rest, threshold: 0, recipe: null });
    book.equation(scored.id, [complete.id, id]);
  }
  return complete;
}
