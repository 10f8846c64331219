import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { evaluateRules, parseRules, sentenceUnits, type CodingDocument } from '@hirogeru/nlp';
import type { Kind } from '../kind.ts';

const FILE = 'khcoder-cases.json';

type TokenOfCase = { s: string; b: string; p: string; c?: string; use?: false };
type CasesFile = {
  documents: { id: number; vars: Record<string, string>; sentences: TokenOfCase[][] }[];
  cases: RuleCase[];
};
type RuleCase = {
  case: number;
  title: string;
  rules: string;
  unit: 'doc' | 'sentence';
  expected: {
    rejected: boolean;
    codes: Record<string, { docs: (number | string)[]; num: number[] }>;
    no_code?: (number | string)[];
    errors_expected?: number;
  };
};

/** KH Coder's coding rules: the same units with the same numbers, the same files refused. */
export const khcoder: Kind = {
  name: 'khcoder',
  files: (folder) => (existsSync(join(folder, FILE)) ? [FILE] : []),
  async cases(folder) {
    const file = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as CasesFile;
    const documents = file.documents.map(toDocument);
    return file.cases.map((each) => ({
      name: `${each.case} ${each.title}`,
      run: async () => differences(each, each.unit === 'sentence' ? sentenceUnits(documents) : documents),
    }));
  },
};

function toDocument({ id, vars, sentences }: CasesFile['documents'][number]): CodingDocument {
  return {
    id: String(id),
    variables: vars,
    sentences: sentences.map((sentence) =>
      sentence.map(({ s, b, p, c, use }) => ({
        surface: s,
        base: b,
        pos: p,
        form: c ?? '',
        named: use !== false,
      })),
    ),
  };
}

function differences({ rules: text, expected }: RuleCase, documents: readonly CodingDocument[]): string[] {
  const { rules, problems } = parseRules(text);
  const found = evaluateRules(rules, documents);
  const coded = new Set([...found.values()].flatMap((units) => units.map(({ id }) => id)));
  const codes = [...found].map(([code, units]) => [code, units.map(({ id, count }) => [id, count])]);
  const wanted = Object.entries(expected.codes).map(([code, { docs, num }]) => [
    code,
    docs.map((id, at) => [String(id), num[at]]),
  ]);
  const without = documents.filter(({ id }) => !coded.has(id)).map(({ id }) => id);
  return [
    (rules.length === 0) === expected.rejected ? [] : ['the file is refused in one of the two'],
    isDeepStrictEqual(codes, wanted) ? [] : [`codes ${JSON.stringify(codes)}, not ${JSON.stringify(wanted)}`],
    problems.length === (expected.errors_expected ?? 0) ? [] : [`${problems.length} problems`],
    isDeepStrictEqual(without, expected.no_code?.map(String) ?? without)
      ? []
      : ['other units are without a code'],
  ].flat();
}
