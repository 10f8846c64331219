import { TOTAL } from '@hirogeru/store/contracts';
import type { PairedAnswers, Until } from '@hirogeru/store/vault';
import { cellId, type CellBook } from '../cell-book.ts';
import type { Counting } from '../counting.ts';
import { fewestOf, gridOf, partsOfScale } from '../instruments/scales/scale-parts.ts';
import type { AskedScale } from './asked-scales.ts';
import { thresholdsOf, waysBeyond, type Ways } from './score-thresholds.ts';
import { enterBetween, hiddenThresholds, type Reached, type WayCells } from './score-ways.ts';
import { changePOf, testsBesideScores, type TestsBeside } from './score-tests.ts';
import { scorePairs } from './scored-people.ts';
import { toldOfAll } from './told-of-all.ts';

type Base = ReturnType<CellBook['cell']>;

/** The change of one part of a scale among matched people, and what of it can be shown. */
export type ScoreChange = {
  readonly asked: AskedScale;
  readonly part: string;
  readonly until: Until;
  readonly answers: PairedAnswers;
  readonly cells: Readonly<Record<'n_pre' | 'n_post' | 'n_paired', Base>>;
  /** How many reached each threshold; no cells where they are not shown, so that mean and interval can be. */
  readonly reached: readonly (Reached & { readonly cells: WayCells | null })[];
  /** Cells with which mean, interval and effect are withheld. */
  readonly needs: readonly string[];
  /** Fewest people of whom its numbers may tell. */
  readonly fewest: number;
  /** Whether effect and p can be shown too. */
  readonly tests: TestsBeside;
};

/** Change of every part of every scale that was asked before and later. Stands after `scale_scores`. */
export async function scoreChanges(counting: Counting): Promise<ScoreChange[]> {
  const changes: Omit<ScoreChange, 'tests'>[] = [];
  for (const asked of await counting.scales())
    for (const until of ['post', 'fu'] as const)
      for (const part of partsOfScale(asked.scale)) {
        const answers = scorePairs(asked.people, part, until);
        const { pairs, onlyBefore, onlyAfter } = answers;
        if (pairs.length > 0 || (onlyBefore.length > 0 && onlyAfter.length > 0))
          changes.push(changeOf(counting, asked, part, until, answers));
      }
  const { threshold } = counting.context.project;
  const ps = changes.flatMap((change) => {
    const p = changePOf(change.answers.pairs);
    return p === null ? [] : [{ change, p }];
  });
  return changes.map((change) => {
    const others = ps.filter((each) => each.change !== change && each.change.until === change.until);
    const beside = others.map(({ p }) => p);
    return { ...change, tests: testsBesideScores(change, beside, threshold) };
  });
}

function changeOf(
  { book, context }: Counting,
  asked: AskedScale,
  part: string,
  until: Until,
  answers: PairedAnswers,
): Omit<ScoreChange, 'tests'> {
  const { scale, people } = asked;
  const threshold = fewestOf(scale, context.project.threshold);
  const place = { scale: scale.id, part, until: until === 'post' ? TOTAL : until };
  const cells = peopleCells(
    book,
    { scale: scale.id, part, until, threshold, once: context.project.threshold },
    answers,
  );
  const reached = thresholdsOf(scale, part, people, answers).map((each) => ({
    ...each,
    ways: each.points === null ? null : waysBeyond(scale, answers, each.points),
  }));
  const changes = answers.pairs.map(({ before, after }) => after - before);
  const hidden = hiddenThresholds(changes, reached, {
    ...gridOf(scale, part),
    fewest: threshold,
    // A number that is nowhere shown needs as many values as any of the project does.
    room: context.project.threshold,
  });
  const counted = reached.map((each) => {
    const { rule, ways } = each;
    if (!ways || hidden.has(each)) return { ...each, cells: null };
    const way = (figure: keyof Ways) =>
      book.cell({
        id: cellId('scale.beyond', { ...place, rule, way: figure }),
        value: ways[figure],
        contributors: toldOfAll(ways[figure], changes.length),
        threshold,
        recipe: { kind: 'score_pairs', scale: scale.id, part, until, figure, rule },
      });
    const own = { improved: way('improved'), same: way('same'), declined: way('declined') };
    const ids = Object.values(own).map(({ id }) => id);
    book.answersAddUp(cells.n_paired.id, ids);
    return { ...each, cells: own };
  });
  const shown = counted.flatMap(({ ways, cells: own }) => (ways && own ? [{ ways, cells: own }] : []));
  const [one, other] = shown;
  if (one && other) enterBetween(book, place, threshold, [one, other]);
  const needs = [cells.n_paired, ...shown.flatMap((each) => Object.values(each.cells))].map(({ id }) => id);
  return { asked, part, until, answers, cells, reached: counted, needs, fewest: threshold };
}

type Matching = {
  readonly scale: string;
  readonly part: string;
  readonly until: Until;
  readonly threshold: number;
  /** Fewest people who have a score once only: that they do tells nothing of health. */
  readonly once: number;
};

/** Enters who has a score when; without a code nobody can be matched. */
function peopleCells(
  book: CellBook,
  { scale, part, until, threshold, once }: Matching,
  { pairs, onlyBefore, onlyAfter }: PairedAnswers,
) {
  const enter = (id: string, value: number, figure: string | null, fewest = threshold) =>
    book.cell({
      id,
      value,
      contributors: value,
      threshold: fewest,
      recipe: figure === null ? null : { kind: 'score_pairs', scale, part, until, figure },
    });
  const change = (figure: string, value: number, fewest = threshold) =>
    enter(
      cellId('scale.change', { scale, part, until: until === 'post' ? TOTAL : until, people: figure }),
      value,
      figure,
      fewest,
    );
  const coded = (occasion: 'pre' | Until, value: number): Base => {
    const at = { scale, part, occasion };
    const all = book.cells.get(cellId('scale.scored', at));
    if (all?.value === value) return book.cell(all);
    const own = enter(cellId('scale.coded', at), value, occasion);
    if (all) book.equation(all.id, [own.id, enter(cellId('scale.uncoded', at), all.value - value, null).id]);
    return own;
  };
  const n_paired = change('paired', pairs.length);
  const n_pre = coded('pre', pairs.length + onlyBefore.length);
  const n_post = coded(until, pairs.length + onlyAfter.length);
  book.equation(n_pre.id, [n_paired.id, change('only_pre', onlyBefore.length, once).id]);
  book.equation(n_post.id, [n_paired.id, change('only_post', onlyAfter.length, once).id]);
  return { n_pre, n_post, n_paired };
}
