import { contractOf } from '@hirogeru/store/contracts';
import { ANSWER_TABLES } from '../answer-tables.ts';
import { isNotAskedRow, shownAt, type Row, type Shown } from '../shown-rows.ts';
import { moveOf, restOf, type Move } from './moves.ts';

/** An earlier release beside a later one. */
export type Releases = {
  readonly before: Shown;
  readonly now: Shown;
  /** People who may be told of. */
  readonly k: number;
};

/** All who answered something, and those who gave each answer, in two releases. */
export type QuestionSince = {
  readonly says: string;
  readonly view: string;
  /** A row that has the keys of the question. */
  readonly row: Row;
  readonly whole: Move;
  readonly parts: readonly Move[];
  /** Everybody gave one answer. */
  readonly isOne: boolean;
  /** Answers that are points of a scale. */
  readonly points: readonly number[];
};

/** Whoever left it blank is none of those who answered. */
const BLANK = 'missing';
const POINT = /^-?\d+$/;
/** Figures of a row that are answers of everybody; of one figure the others are the rest. */
const ACROSS: Readonly<Record<string, { readonly whole: string; readonly parts: readonly string[] }>> = {
  change_by_item: { whole: 'n_paired', parts: ['up', 'same', 'down'] },
  change_at_follow_up: { whole: 'n_paired', parts: ['up', 'same', 'down'] },
  item_shares: { whole: 'answered', parts: ['agreeing'] },
  weighted_strata: { whole: 'answered', parts: ['agreeing'] },
};

/** Every question that both releases have, as their tables tell of it. */
export const questionsSince = (releases: Releases): QuestionSince[] => [
  ...Object.keys(ANSWER_TABLES).flatMap((view) => downwards(releases, view)),
  ...Object.keys(ACROSS).flatMap((view) => across(releases, view)),
];

const isLike = (keys: readonly string[], row: Row, other: Row): boolean =>
  keys.every((key) => other[key] === row[key]);

const named = (view: string, keys: readonly string[], row: Row): string =>
  [view, ...keys.map((key) => String(row[key]))].join(' ');

/** An answer a row. */
function downwards(releases: Releases, view: string): QuestionSince[] {
  const { figure, of, along, isOne } = ANSWER_TABLES[view]!;
  const rows = releases.now(view);
  const isColumn = (row: Row): boolean => of.every((key) => row[key] === 'T');
  const nowhere = new Set(
    rows.filter((row) => isColumn(row) && shownAt(row, figure) === 0).map((row) => row[along]),
  );
  return [...Map.groupBy(rows, (row) => named(view, of, row)).values()].flatMap((own) => {
    const row = own[0]!;
    const then = releases.before(view).filter((other) => isLike(of, row, other));
    const moved = (each: Row): Move =>
      moveOf(view, figure, {
        now: each,
        before: then.find((other) => isLike([along], each, other)),
        k: releases.k,
      });
    const all =
      view === 'opinions_by_effect' ? allOpinions(releases, row) : moveOfAll(own, then, along, moved);
    if (!all) return [];
    const blank = own.find((each) => each[along] === BLANK);
    return {
      says: named(view, of, row),
      view,
      row,
      whole: blank ? restOf(all, moved(blank)) : all,
      parts: own
        .filter((each) => each[along] !== 'T' && each !== blank && !isNotAskedRow(each))
        // What nobody gave anywhere nobody gave here.
        .filter((each) => isColumn(each) || !nowhere.has(each[along]))
        .map(moved),
      isOne,
      points: own.flatMap((each) => (POINT.test(String(each[along])) ? Number(each[along]) : [])),
    };
  });
}

/** Everybody of a question; null where one of the releases does not tell of them. */
function moveOfAll(
  own: readonly Row[],
  then: readonly Row[],
  along: string,
  moved: (row: Row) => Move,
): Move | null {
  const all = own.find((row) => row[along] === 'T');
  return all && then.some((row) => row[along] === 'T') ? moved(all) : null;
}

/** They stand in the table of themes. */
function allOpinions({ before, now, k }: Releases, { round_id }: Row): Move | null {
  const [was, is] = [before, now].map((shown) =>
    shown('opinions_by_theme').find((row) => row['theme_id'] === 'T' && row['round_id'] === round_id),
  );
  return was && is ? moveOf('opinions_by_theme', 'opinions', { before: was, now: is, k }) : null;
}

/** An answer a figure. */
function across({ before, now, k }: Releases, view: string): QuestionSince[] {
  const { whole, parts } = ACROSS[view]!;
  const keys = Object.keys(contractOf(view)!.keys);
  return now(view).flatMap((row) => {
    const was = before(view).find((other) => isLike(keys, row, other));
    if (!was) return [];
    const moved = (figure: string): Move => moveOf(view, figure, { before: was, now: row, k });
    const [all, told] = [moved(whole), parts.map(moved)];
    const rest = told.length === 1 ? [restOf(all, told[0]!)] : [];
    return {
      says: named(view, keys, row),
      view,
      row,
      whole: all,
      parts: [...told, ...rest],
      isOne: true,
      points: [],
    };
  });
}
