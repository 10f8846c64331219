import { beforeAll, describe, expect, it } from 'vitest';
import { createTokenizer, type Tokenizer } from '../tokenizer.ts';
import { stopWords } from '../words/stop-words.ts';
import { unitWords } from '../words/unit-words.ts';
import { nameThemes } from './name-themes.ts';
import type { ThemeDocument } from './theme-model.ts';

const MINIMUM = 5;
/** What was said under each label that a reader would give; 【】 is a name that must stay hidden. */
const SAID = {
  休むことへの罪悪感: [
    '休むことへの罪悪感がある',
    '休むことへの罪悪感がつらい',
    '休むことへの罪悪感が消えません',
    '休むことに罪悪感がある',
    '仲間が休むと連絡した日、罪悪感が減った',
    '休む日を決めても罪悪感が残る',
  ],
  夕方に開いている居場所: [
    '夕方に開いている居場所がほしい',
    '夕方に開いている居場所があると助かる',
    '夕方に開いている居場所は少ない',
    '居場所が夕方も開いているとうれしい',
    '夕方、居場所が開いていなかった',
    '夕方まで開いている居場所に通う',
  ],
  職員も一緒に学ぶ: [
    '職員も一緒に学びます',
    '研修では職員も一緒に学んだ',
    '職員も一緒に学ぶ研修がよい',
    '職員が一緒に学ぶと空気が変わる',
    '【山田】さんの言う通り職員も一緒に学ぶ。',
    '一緒に学ぶ職員がふえた',
  ],
  急な当番を断れない: [
    '急な当番を断れない',
    '急な当番を断れないと思う',
    '急な当番は断れません',
    '急な当番を断れなかった',
    '急な当番を断れない日が続く',
    '当番が急なので断れない',
  ],
};

let tokenizer: Tokenizer;
let units: ThemeDocument[];
beforeAll(async () => {
  tokenizer = await createTokenizer();
  units = Object.values(SAID).flatMap((texts, group) => texts.map((text, at) => unit(text, group, at)));
});

function unit(marked: string, group: number, at: number): ThemeDocument {
  const start = marked.indexOf('【');
  const text = marked.replace(/[【】]/g, '');
  const hidden = start < 0 ? [] : [{ start, end: marked.indexOf('】') - 1 }];
  return {
    id: `${group}-${at}`,
    personKey: `person-${at}`,
    words: unitWords(tokenizer.tokenize(text), hidden),
  };
}

function named(documents: readonly ThemeDocument[], secret = 'a secret') {
  const groups = Object.keys(SAID).map((_, group) =>
    documents.flatMap(({ id }, at) => (id.startsWith(`${group}-`) ? [at] : [])),
  );
  const found = groups.map((members) => ({ members, similarities: members.map(() => 0.5), stability: 1 }));
  return nameThemes(documents, found, { minimumPeople: MINIMUM, ids: { secret } }).themes;
}

describe('the labels of themes', () => {
  it('are what a reader would say that people said', () => {
    expect(
      named(units)
        .map(({ label }) => label)
        .toSorted(),
    ).toEqual(Object.keys(SAID).toSorted());
  });

  it('are of two content words or more that enough people of the theme say, in 20 characters', () => {
    for (const { label, units: own } of named(units)) {
      const terms = unitWords(tokenizer.tokenize(label)).flatMap(({ term }) => term ?? []);
      expect(new Set(terms).size).toBeGreaterThanOrEqual(2);
      expect(label.length).toBeLessThanOrEqual(20);
      for (const term of terms) {
        const people = units.filter(
          ({ id, words }) => own.some((hit) => hit.id === id) && words.some((word) => word.term === term),
        );
        expect(new Set(people.map(({ personKey }) => personKey)).size).toBeGreaterThanOrEqual(MINIMUM);
        expect(stopWords.has(term)).toBe(false);
      }
    }
  });

  it('are given once, also when two themes say the same', () => {
    const twice = [...units.filter(({ id }) => id.startsWith('1-')), ...units].map((document, at) =>
      at < 6 ? { ...document, id: `0-9${at}` } : document,
    );
    const labels = named(twice.filter(({ id }) => !/^0-\d$/.test(id))).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('go by no secret, also where two themes say the same', () => {
    const twice = [...units.filter(({ id }) => id.startsWith('1-')), ...units].map((document, at) =>
      at < 6 ? { ...document, id: `0-9${at}` } : document,
    );
    const own = twice.filter(({ id }) => !/^0-\d$/.test(id));
    const byFirst = (secret: string) =>
      named(own, secret)
        .map(({ label, units: [first] }) => [first!.id, label])
        .toSorted();
    for (const secret of ['b', 'c', 'd', 'e', 'f']) expect(byFirst(secret)).toEqual(byFirst('a'));
  });

  it('hold no word of one person, hidden or not', () => {
    const alone = units.map((document) =>
      document.id.startsWith('1-') ? { ...document, personKey: 'one' } : document,
    );
    const labels = named(alone).map(({ label }) => label);
    expect(labels).toHaveLength(3);
    expect(labels.join()).not.toMatch(/居場所|山田/);
  });
});
