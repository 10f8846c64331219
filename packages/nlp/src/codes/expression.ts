import { readAtom, type Atom } from './atom.ts';

/** A condition as a tree. */
export type Expression =
  | { readonly kind: 'atom'; readonly at: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unary'; readonly operator: 'not' | '-'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

/** A condition: its tree, and the atoms that the leaves of the tree point to. */
export interface Condition {
  readonly expression: Expression;
  readonly atoms: readonly Atom[];
  /** Each atom as it was written. */
  readonly written: readonly string[];
}

const OPERATORS = new Map(
  ['and', 'or', 'not', '(', ')', '!', '>', '>=', '<', '<=', '==', '+', '-', '*', '/'].map((word) => [
    word,
    [word],
  ]),
);
OPERATORS.set('&', ['and']).set('|', ['or']).set('&!', ['and', 'not']).set('|!', ['or', 'not']);

/** Operators between two operands, loose to tight; `not` stands between `and` and the comparisons. */
const COMPARISONS = ['>', '>=', '<', '<=', '=='];

/**
 * Reads a condition with MySQL's precedence: or, and, not, comparisons, + -, * /, unary -, !.
 * @returns undefined when it cannot be read: two operands side by side, an open bracket, an operator without operand
 */
export function readCondition(pieces: readonly string[]): Condition | undefined {
  const atoms: Atom[] = [];
  const written: string[] = [];
  const tokens = pieces.flatMap((piece) => OPERATORS.get(piece.toLowerCase()) ?? [piece]);
  let at = 0;
  const take = (words: readonly string[]): string | undefined => {
    const word = tokens[at]?.toLowerCase();
    return word !== undefined && words.includes(word) ? tokens[at++]!.toLowerCase() : undefined;
  };
  const chain =
    (operators: readonly string[], tighter: () => Expression | undefined) => (): Expression | undefined => {
      let left = tighter();
      for (let operator = take(operators); left && operator; operator = take(operators)) {
        const right = tighter();
        left = right && { kind: 'binary', operator, left, right };
      }
      return left;
    };
  const prefix =
    (word: '!' | '-' | 'not', tighter: () => Expression | undefined) => (): Expression | undefined => {
      if (!take([word])) return tighter();
      const operand = prefix(word, tighter)();
      return operand && { kind: 'unary', operator: word === '-' ? '-' : 'not', operand };
    };
  const operand = (): Expression | undefined => {
    if (take(['('])) {
      const inner = whole();
      return take([')']) ? inner : undefined;
    }
    const piece = tokens[at];
    if (piece === undefined || OPERATORS.has(piece.toLowerCase())) return undefined;
    at++;
    if (/^\d+$/.test(piece)) return { kind: 'number', value: Number(piece) };
    written.push(piece);
    return { kind: 'atom', at: atoms.push(readAtom(piece)) - 1 };
  };
  const product = chain(['*', '/'], prefix('-', prefix('!', operand)));
  const comparison = chain(COMPARISONS, chain(['+', '-'], product));
  const whole = chain(['or'], chain(['and'], prefix('not', comparison)));
  const expression = whole();
  return expression && at === tokens.length ? { expression, atoms, written } : undefined;
}
