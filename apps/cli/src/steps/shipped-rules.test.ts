import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultFrameworkText, defaultRulesText, loadFramework } from '@hirogeru/metrics';
import {
  codingTokens,
  createTokenizer,
  evaluateRules,
  fieldWords,
  parseRules,
  tokenizeOpinion,
  writeRules,
  type CodingDocument,
} from '@hirogeru/nlp';
import { HEADINGS } from '@hirogeru/store/contracts';
import { beforeAll, describe, expect, it } from 'vitest';

// How people say it, in sentences of nobody. A dash is talk of something else.
const SAID = readFileSync(join(import.meta.dirname, '../../fixtures/said-of-effects.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t') as [string, string]);
const { rules, problems } = parseRules(defaultRulesText());

let documents: CodingDocument[];
let codesOf: (at: number) => string[];
beforeAll(async () => {
  const tokenizer = await createTokenizer({ userWords: fieldWords() });
  documents = SAID.map(([, text], at) => ({
    id: String(at),
    variables: {},
    sentences: [codingTokens(tokenizeOpinion(tokenizer, text))],
  }));
  const coded = evaluateRules(rules, documents);
  codesOf = (at) =>
    [...coded].flatMap(([code, units]) => (units.some(({ id }) => id === String(at)) ? [code.slice(1)] : []));
});

describe('the shipped rules', () => {
  it('can all be read, and are written as they would be exported', () => {
    expect(problems).toEqual([]);
    expect(parseRules(writeRules(parseRules(defaultRulesText()))).rules.map(({ pieces }) => pieces)).toEqual(
      rules.map(({ pieces }) => pieces),
    );
  });

  it('have one code for each heading but the remaining one, then one for each effect', () => {
    const { effects } = loadFramework(defaultFrameworkText());
    expect(rules.map(({ code }) => code)).toEqual(
      [...HEADINGS.filter((id) => id !== 'F9'), ...effects.map(({ id }) => id)].map((id) => `＊${id}`),
    );
  });

  it('are tried with two sayings or more for each code', () => {
    for (const { code } of rules)
      expect(SAID.filter(([id]) => id === code.slice(1)).length, code).toBeGreaterThanOrEqual(2);
  });

  it.each(SAID.map(([code, text], at) => [code, text, at] as const).filter(([code]) => code !== '-'))(
    'find %s in 「%s」',
    (code, _, at) => {
      expect(codesOf(at)).toContain(code);
    },
  );

  it.each(SAID.map(([code, text], at) => [code, text, at] as const).filter(([code]) => code === '-'))(
    'find nothing (%s) in 「%s」',
    (_, __, at) => {
      expect(codesOf(at)).toEqual([]);
    },
  );

  it('name nothing by a phrase that holds what cannot be named', () => {
    const phrases = rules.flatMap(({ condition }) =>
      (condition?.atoms ?? []).flatMap((atom) => (atom.kind === 'phrase' ? atom.words : [])),
    );
    expect(phrases.filter((word) => /^(.|から|する|性|合う)$/u.test(word))).toEqual([]);
  });
});
