import { codingCorpus, type CodingCorpus } from './coding-corpus.ts';
import type { CodingDocument } from './coding-document.ts';
import { countAtom } from './count-atom.ts';
import type { Condition, Expression } from './expression.ts';
import type { Rule } from './parse-rules.ts';

/** A unit that a code is given to. */
export interface CodedUnit {
  readonly id: string;
  /** Sum of the counts of all words named in the condition, at least 1. */
  readonly count: number;
}

/**
 * Gives codes to units.
 * @param documents  the units: answers, or sentences (see `sentenceUnits`)
 * @param before     how many units stand before these, where they are a part of more: running numbers go on
 * @returns every code of the rules, in their order, with its units in the order of the documents; [] when given to none
 */
export function evaluateRules(
  rules: readonly Rule[],
  documents: readonly CodingDocument[],
  before = 0,
): Map<string, readonly CodedUnit[]> {
  const corpus = codingCorpus(documents, before);
  const numbers = new Map<string, readonly number[]>();
  for (const { code, condition } of rules) {
    numbers.set(code, condition ? numbersOf(condition, corpus, numbers) : documents.map(() => 0));
  }
  return new Map(
    [...numbers].map(([code, counts]) => [
      code,
      documents.map(({ id }, at) => ({ id, count: counts[at]! })).filter(({ count }) => count !== 0),
    ]),
  );
}

/** The number stored for each unit: 0 where the condition does not hold, never 0 where it does. */
function numbersOf(
  { expression, atoms }: Condition,
  corpus: CodingCorpus,
  earlier: ReadonlyMap<string, readonly number[]>,
): number[] {
  const counts = atoms.map((atom) => countAtom(atom, corpus, earlier));
  return corpus.documents.map((_, unit) => {
    const value = valueOf(
      expression,
      counts.map(({ values }) => values[unit]!),
    );
    if (value === null || value === 0) return 0;
    return counts.reduce((sum, { stored }) => sum + stored[unit]!, 0) || 1;
  });
}

/** Value by SQL's rules; null is SQL's NULL, which only a division by zero makes here. */
function valueOf(expression: Expression, atoms: readonly number[]): number | null {
  switch (expression.kind) {
    case 'atom':
      return atoms[expression.at]!;
    case 'number':
      return expression.value;
    case 'unary': {
      const value = valueOf(expression.operand, atoms);
      if (value === null) return null;
      return expression.operator === '-' ? -value : truth(value === 0);
    }
    case 'binary':
      return combine(expression.operator, valueOf(expression.left, atoms), valueOf(expression.right, atoms));
  }
}

const truth = (holds: boolean): number => (holds ? 1 : 0);

const OPERATIONS: Readonly<Record<string, (x: number, y: number) => number | null>> = {
  and: (x, y) => truth(x !== 0 && y !== 0),
  or: (x, y) => truth(x !== 0 || y !== 0),
  '>': (x, y) => truth(x > y),
  '>=': (x, y) => truth(x >= y),
  '<': (x, y) => truth(x < y),
  '<=': (x, y) => truth(x <= y),
  '==': (x, y) => truth(x === y),
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
  '/': (x, y) => (y === 0 ? null : x / y),
};

function combine(operator: string, x: number | null, y: number | null): number | null {
  if (x !== null && y !== null) return OPERATIONS[operator]!(x, y);
  const known = x ?? y;
  if (operator === 'and' && known === 0) return 0;
  return operator === 'or' && known !== null && known !== 0 ? 1 : null;
}
