import { describe, expect, it } from 'vitest';
import { causalClaims } from '../sentences/causal-words.ts';
import { PLAIN, readingLevel } from '../sentences/reading-level.ts';
import { saidOf, situations } from './golden.ts';

const all = situations();
const lines = all.flatMap(({ ja, en }) => [
  ...ja.map((text) => ({ text, language: 'ja' as const })),
  ...en.map((text) => ({ text, language: 'en' as const })),
]);

it('knows at least 120 situations, each in both languages', () => {
  expect(all.length).toBeGreaterThanOrEqual(120);
  expect(new Set(all.map(({ view, case: name }) => `${view}: ${name}`)).size).toBe(all.length);
  expect(all.filter(({ ja, en }) => ja.length !== en.length)).toEqual([]);
});

it.each(all.map((each) => [`${each.view}: ${each.case}`, each] as const))(
  'says what was found right to say, %s',
  (_, situation) => {
    const said = saidOf(situation);
    expect(said.map(({ text }) => text.ja)).toEqual(situation.ja);
    expect(said.map(({ text }) => text.en)).toEqual(situation.en);
  },
);

describe('over all situations', () => {
  it('claims no cause', () => {
    expect(lines.flatMap(({ text, language }) => causalClaims(text, language))).toEqual([]);
  });

  it('claims no change where the interval holds zero', () => {
    const over = all.filter(
      ({ view, rows: [row, ...others] }) =>
        ['change_by_item', 'change_at_follow_up', 'scale_changes', 'trend_changes'].includes(view) &&
        others.length === 0 &&
        typeof row?.['low'] === 'number' &&
        row['low'] <= 0 &&
        Number(row['high']) >= 0,
    );
    expect(over.length).toBeGreaterThanOrEqual(6);
    const [japanese, english] = [over.flatMap(({ ja }) => ja), over.flatMap(({ en }) => en)];
    expect(japanese.filter((text) => /増え(?:た|ました)|減(?:った|りました)/.test(text))).toEqual([]);
    expect(english.filter((text) => /\b(?:rose|fell|risen|fallen)\b/.test(text))).toEqual([]);
  });

  it('can be read by everybody', () => {
    const hard = lines.filter(({ text, language }) => {
      const { longest, doubleNegation } = readingLevel(text, language);
      return longest > PLAIN[language].longest || doubleNegation;
    });
    expect(hard).toEqual([]);
    const { kanji } = readingLevel(
      lines.flatMap(({ text, language }) => (language === 'ja' ? text : [])).join(''),
      'ja',
    );
    expect(kanji).toBeLessThan(PLAIN.ja.kanji);
  });
});
