import type { RuleFile, RuleProblem } from '@hirogeru/nlp';
import { problem, type Problem } from '@hirogeru/store/contracts';

const CODES = {
  no_code: 'E_RULES_EMPTY',
  twice: 'E_RULES_TWICE',
  condition: 'E_RULE_CONDITION',
  unknown_code: 'E_RULE_CODE',
} as const satisfies Record<RuleProblem['kind'], Problem['code']>;

/** What is wrong with `rules.txt`, in the order of its lines. */
export const problemsOfRules = ({ problems }: RuleFile): Problem[] =>
  problems.map(({ kind, line }) => problem(CODES[kind], { file: 'rules.txt', row: line }, {}));

/** A code without the star that opens it. */
export const codeName = (code: string): string => code.replace(/^[＊*]/u, '').trim();
