import { numberAddress, contractOf, type Cell } from '@hirogeru/store/contracts';
import type { Row } from '../shown-rows.ts';

/** What a reader of two releases sees of one number. */
export type Move = {
  /** Its address. */
  readonly number: string;
  /** Now less before; null where one of the two does not show it. */
  readonly by: number | null;
  /** Whether it is another number now; null where nobody can say. */
  readonly isOther: boolean | null;
  /** Shown now, or before. */
  readonly isShown: boolean;
  readonly wasShown: boolean;
};

/**
 * What is withheld now though it was shown, and was of enough people, is another number now: what stands is not withheld for others
 * (ADR 0036). Of a zero, or of what was withheld before, nobody can say.
 * @param before  the row of the earlier release; undefined where it had none: then nobody was counted there
 * @param k       people who may be told of
 */
export function moveOf(
  view: string,
  figure: string,
  { before, now, k }: { readonly before: Row | undefined; readonly now: Row; readonly k: number },
): Move {
  const [then, after] = [before ? kindOf(before, figure) : NOBODY, kindOf(now, figure)];
  const [was, is] = [then.value, after.value];
  const number = numberAddress(contractOf(view)!, figure, now);
  const seen = { number, isShown: after.kind === 'shown', wasShown: then.kind === 'shown' };
  if (was !== null && is !== null) return { ...seen, by: is - was, isOther: is !== was };
  const isHidden = after.kind === 'masked' && (!before || (was !== null && was >= k));
  return { ...seen, by: null, isOther: isHidden ? true : null };
}

type Seen = { readonly kind: Cell['kind'] | 'none'; readonly value: number | null };
const NOBODY: Seen = { kind: 'none', value: 0 };

function kindOf(row: Row, figure: string): Seen {
  const cell = row[figure] as Cell | undefined;
  if (cell?.kind === 'shown') return { kind: 'shown', value: cell.value };
  return { kind: cell?.kind ?? 'none', value: cell?.kind === 'impossible' ? 0 : null };
}

/** All but those of a part. */
export function restOf(all: Move, part: Move): Move {
  const by = all.by === null || part.by === null ? null : all.by - part.by;
  return {
    number: all.number,
    by,
    isOther: by === null ? (part.by === 0 ? all.isOther : null) : by !== 0,
    isShown: all.isShown && part.isShown,
    wasShown: all.wasShown && part.wasShown,
  };
}
