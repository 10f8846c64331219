import type { Cell } from '@hirogeru/store/contracts';
import type { Completing } from '../view.ts';

/** From this share at one end before, little room is left to move that way. */
const CROWDED = 0.15;
const FEWEST = 10;

/**
 * Whether many stood at an end of the scale before, from the distribution as it is shown.
 * @returns enough · ceiling · floor · both · unknown: an end, or how many answered, is withheld, or fewer than ten did
 */
export function roomOf({ context: { questions }, views }: Completing, item: string): string {
  const own = questions.filter(({ item_id }) => item_id === item);
  const rows = (views['likert_distribution'] ?? []).filter(
    ({ words }) => words['item_id'] === item && words['occasion'] === 'pre',
  );
  const sumOf = (cells: readonly (Cell | undefined)[]): number | null =>
    cells.reduce<number | null>(
      (sum, cell) => (sum !== null && cell?.kind === 'shown' ? sum + cell.value : null),
      0,
    );
  const at = (level: (question: (typeof own)[number]) => string | null) =>
    sumOf(
      own.flatMap((question) =>
        rows
          .filter(
            ({ words }) =>
              words['question_id'] === question.question_id && words['level'] === level(question),
          )
          .map(({ cells }) => cells['people']),
      ),
    );
  const [put, missing] = [at(() => 'T'), at(() => 'missing')];
  const top = at(({ scale_max }) => (scale_max === null ? null : String(scale_max)));
  const bottom = at(({ scale_min }) => (scale_min === null ? null : String(scale_min)));
  if (put === null || missing === null || top === null || bottom === null) return 'unknown';
  const answered = put - missing;
  if (answered < FEWEST) return 'unknown';
  const isCeiling = top / answered >= CROWDED;
  const isFloor = bottom / answered >= CROWDED;
  if (isCeiling && isFloor) return 'both';
  if (isCeiling) return 'ceiling';
  return isFloor ? 'floor' : 'enough';
}
