import type { Crossing } from './context.ts';
import type { Recipe } from './trace/recipe.ts';

/** A count of something that people stand behind, as it is before protection. */
export type BaseCell = {
  /** Population, measure and coordinates, never the view: the same number has the same id wherever it is shown. */
  readonly id: string;
  readonly value: number;
  /** People behind the value; for activity logs, offices. */
  readonly contributors: number;
  /** Fewest contributors for this cell, where it is not the project's own threshold; 0 = never withheld for itself. */
  readonly threshold?: number;
  /** Fewest values that a reader must be left with while it is withheld, where that is more than the threshold. */
  readonly spread?: number;
  /** How it is worked out again; null where it is only there to protect others and is never shown. */
  readonly recipe: Recipe | null;
};

/** `total` is the sum of `parts`, by id. */
export type Equation = { readonly total: string; readonly parts: readonly string[] };

/** The sum of `parts` is at most the sum of `wholes`, by id. */
export type Inequality = { readonly parts: readonly string[]; readonly wholes: readonly string[] };

/**
 * Answers of people to one question, by id: `parts` are all that could be answered (not: left blank), `total` is everybody who
 * was asked or answered; `people` of them (default: those of the total) answered; `rather`: as far as earlier releases allow.
 */
export type Answers = {
  readonly total: string;
  readonly parts: readonly string[];
  readonly people?: number;
  readonly rather?: true;
};

/** A figure of a row before protection. */
export type RawFigure =
  | { readonly kind: 'base'; readonly id: string; readonly value: number }
  /** Made of other cells: withheld when one of those that it needs is. */
  | {
      readonly kind: 'derived';
      readonly value: number;
      readonly needs: readonly string[];
      readonly recipe: Recipe;
    }
  /** A p of its own, to be corrected for those beside it: after protection, of the shown ones only (`corrected.ts`). */
  | {
      readonly kind: 'p_alone';
      readonly value: number;
      /** Same for all that are looked at together. */
      readonly beside: string;
      readonly needs: readonly string[];
      readonly recipe: Recipe;
    }
  /** A p that would tell of few people: it is not shown, and counts as one that was looked at wherever its interval is shown. */
  | { readonly kind: 'p_unsaid'; readonly beside: string; readonly needs: readonly string[] }
  /** About files or rounds, not about people. */
  | { readonly kind: 'open'; readonly value: number; readonly recipe: Recipe }
  /** Too few for this statistic. That itself tells of the number: withheld as a derived figure is. */
  | { readonly kind: 'too_few'; readonly needs: readonly string[] }
  /** Tells what everybody answered, whatever else is shown. */
  | { readonly kind: 'withheld' }
  | { readonly kind: 'not_asked' | 'no_record' | 'impossible' };

/** Collects the base cells of all views and the equations between them, each once. */
export type CellBook = {
  cell(cell: BaseCell): RawFigure & { kind: 'base' };
  equation(total: string, parts: readonly string[]): void;
  inequality(parts: readonly string[], wholes: readonly string[]): void;
  /** Whoever marks the number of people who answered alike (`toldOfAll`) says beside which others it stands. */
  answers(answers: Answers): void;
  /** The same of answers of which everybody gave one: they add up to all of them. */
  answersAddUp(total: string, parts: readonly string[]): void;
  /** Whether by the settings nobody can be counted there: a structural zero is no cell, nor part of a sum. */
  cannotBe(coordinates: Crossing): boolean;
  readonly cells: ReadonlyMap<string, BaseCell>;
  readonly equations: readonly Equation[];
  readonly inequalities: readonly Inequality[];
  readonly questions: readonly Answers[];
};

/**
 * @param impossible  crossings that cannot be, each with all that is within it
 * @throws RangeError when one id is given two values: two numbers would pass for one
 */
export function cellBook(impossible: readonly Crossing[] = []): CellBook {
  const cells = new Map<string, BaseCell>();
  const equations = new Map<string, Equation>();
  const inequalities = new Map<string, Inequality>();
  const questions = new Map<string, Answers>();
  const book: CellBook = {
    cell(cell) {
      const known = cells.get(cell.id);
      if (known && known.value !== cell.value) throw new RangeError(`two values for cell ${cell.id}`);
      if (!known) cells.set(cell.id, cell);
      return { kind: 'base', id: cell.id, value: cell.value };
    },
    equation(total, parts) {
      // Nothing was asked or logged: an empty sum is no relation, and its total is open as a zero.
      if (parts.length === 0 && cells.get(total)?.value === 0) return;
      equations.set([total, ...parts].join(' '), { total, parts });
    },
    inequality(parts, wholes) {
      inequalities.set(JSON.stringify([parts, wholes]), { parts, wholes });
    },
    answers(answers) {
      questions.set(JSON.stringify(answers), answers);
    },
    answersAddUp(total, parts) {
      book.equation(total, parts);
      book.answers({ total, parts });
    },
    cannotBe(coordinates) {
      return impossible.some((crossing) =>
        Object.entries(crossing).every(([name, value]) => coordinates[name] === value),
      );
    },
    cells,
    get equations() {
      return [...equations.values()];
    },
    get inequalities() {
      return [...inequalities.values()];
    },
    get questions() {
      return [...questions.values()];
    },
  };
  return book;
}

/** Id of a cell: `measure|dimension=value|…`, dimensions in alphabetical order, margins left out. */
export function cellId(measure: string, coordinates: Readonly<Record<string, string>>): string {
  const named = Object.entries(coordinates).filter(([, value]) => value !== 'T');
  return [measure, ...named.map(([name, value]) => `${name}=${value}`).toSorted()].join('|');
}
