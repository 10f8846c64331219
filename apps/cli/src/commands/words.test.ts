import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';

// Of 24 people, 12 of them 当事者; 夜 is said by 10 of the 12 and by 1 of the others, 電車 by everybody.
const people = Array.from({ length: 24 }, (_, at) => ({
  code: 101 + at,
  standpoint: at < 12 ? '当事者' : '家族',
  text: `電車で来ました。${(at < 12 ? at < 10 : at === 12) ? '夜の居場所がほしいです。' : '昼の講座がよかったです。'}`,
}));
const CSV = [
  '受講番号,お立場,ご意見',
  ...people.map(({ code, standpoint, text }) => `${code},${standpoint},${text}`),
  '201,支援者,佐藤花子さんがいばしょで休んでいました。',
  '202,支援者,"家の居場所、',
  '雨の日も居場所でよく休みたい"',
].join('\r\n');

type Lines = { lines: { left: string; word: string; right: string; place: string; by: string }[] };
type Group = {
  label: string;
  people: number;
  others: number;
  tested: number;
  words: {
    term: string;
    people: number;
    others: number;
    difference: number;
    low: number;
    high: number;
    p_holm: number;
  }[];
};

let project: string;
const asked = async (...flags: string[]) => {
  const { json, stderr } = await hirogeru('words', project, '--json', ...flags);
  return { found: json as Lines & { people: number; opinions: number }, stderr, json };
};
const wordsOf = ({ lines }: Lines) => lines.map(({ word }) => word);

beforeAll(async () => {
  project = await newProject({ '声.csv': CSV });
  writeFileSync(join(project, 'rules.txt'), '＊night\n夜\n＊rest\n休む\n');
  await hirogeru('inspect', project, '--write');
  for (const step of ['ingest', 'tokenize', 'themes']) await hirogeru(step, project);
});

describe('words in context', () => {
  it('counts people and answers, and places each as the spreadsheet shows it', async () => {
    const { found } = await asked('居場所');
    expect(found).toMatchObject({ people: 13, opinions: 13 });
    expect(found.lines.length).toBe(14);
    expect(found.lines[0]).toMatchObject({
      left: '電車で来ました。夜の',
      word: '居場所',
      right: 'がほしいです。',
      place: '声.csv › 2行 › 「ご意見」の列',
    });
  });

  it('finds other ways of writing and other forms', async () => {
    expect(wordsOf((await asked('休む')).found)).toEqual(['休ん', '休み']);
    expect(wordsOf((await asked('ｲﾊﾞｼｮ', '--round', 'R1')).found)).toContain('いばしょ');
    expect(wordsOf((await asked('休む', '--by', 'text')).found)).toEqual([]);
  });

  it('covers what may tell of a person, and does not find it', async () => {
    const { found, json } = await asked('休む');
    expect(JSON.stringify(json)).not.toMatch(/佐藤|花子/);
    expect(found.lines[0]?.left).toContain('［伏せています］');
    expect((await asked('佐藤')).found.lines).toEqual([]);
  });

  it.each([
    [['--code', 'night'], 11],
    [['--code', 'rest'], 3],
    [['--standpoint', 'family'], 1],
    [['--stance', 'wish'], 12],
    [['--theme', 'none'], 0],
    [['--theme', 'others'], 0],
    [['--round', 'R1'], 14],
    [['--channel', 'chat'], 0],
    [['--stance', 'wish', '--code', 'rest'], 1],
    [['--stance', 'wish', '--code', 'rest', '--standpoint', 'family'], 0],
  ])('looks only where %o says', async (flags, places) => {
    expect((await asked('居場所', ...flags)).found.lines.length).toBe(places);
  });

  it('sorts by how the words around are read', async () => {
    const { found } = await asked('居場所', '--code', 'rest', '--sort', 'left');
    expect(found.lines.map(({ left }) => left.at(-2))).toEqual(['ん', '家', '日']);
    const right = await asked('居場所', '--code', 'rest', '--sort', 'right');
    expect(right.found.lines.map((line) => line.right[0])).toEqual(['、', 'で', 'で']);
  });

  it.each([
    [[]],
    [['居場所', '--network']],
    [['居場所', '駅']],
    [['居場所', '--sort', 'people']],
    [['居場所', '--stance', 'sad']],
    [['居場所', '--channel', 'fax']],
    [['　']],
  ])('says what is wrong with %o', async (flags) => {
    expect((await hirogeru('words', project, ...flags)).code).toBe(2);
  });

  it('makes no vault where there is none', async () => {
    const empty = await newProject({});
    expect((await hirogeru('words', empty, '居場所', '--json')).json).toMatchObject({ people: 0, lines: [] });
    expect(existsSync(join(empty, 'data', 'vault.duckdb'))).toBe(false);
  });
});

describe('words that tell groups apart', () => {
  it('gives each its difference with an interval, people on both sides, and no group that is too small', async () => {
    const { json } = await asked('--between', 'standpoint');
    const { groups } = json as { groups: Group[] };
    expect(groups.map(({ label, people, others, tested }) => [label, people, others, tested > 0])).toEqual([
      ['当事者', 12, 14, true],
      ['家族', 12, 14, true],
      ['支援者', 2, 24, false],
    ]);
    const night = groups[0]?.words.find(({ term }) => term === '夜');
    expect(night).toMatchObject({ people: 10, others: 1 });
    expect(night?.difference).toBeCloseTo(10 / 12 - 1 / 14, 12);
    // Newcombe's method 10 by hand from the Wilson intervals .5520–.9530 and .0127–.3147.
    expect(night?.low).toBeCloseTo(0.38996, 3);
    expect(night?.high).toBeCloseTo(0.89524, 3);
    expect(groups[0]?.words.map(({ term }) => term)).not.toContain('電車');
  });

  it('says nothing of a group for want of people', async () => {
    const { groups } = (await asked('--between', 'round')).json as { groups: Group[] };
    expect(groups.flatMap(({ words }) => words)).toEqual([]);
  });
});

it('offers what can be asked for, as it is there, in the order of the lists', async () => {
  const { choices } = (await asked('--choices')).json as {
    choices: Record<string, { value: string; label: string }[]>;
  };
  const values = (name: string) => choices[name]?.map(({ value }) => value);
  expect(values('code')).toEqual(['night', 'rest']);
  expect(values('standpoint')).toEqual(['tojisha', 'family', 'supporter']);
  expect(values('stance')?.[0]).toBe('wish');
  expect(choices['round']).toEqual([{ value: 'R1', label: '第1回' }]);
});

it('reads the answers of a theme as narrowly as it is asked', async () => {
  const { choices } = (await asked('--choices')).json as {
    choices: { theme: { value: string; label: string }[] };
  };
  const night = choices.theme.find(({ label }) => label.includes('夜'))?.value ?? '';
  const of = async (...flags: string[]) =>
    ((await hirogeru('answers', project, night, '--json', ...flags)).json as { of: number }).of;
  expect(await of()).toBe(13);
  expect(await of('--stance', 'wish')).toBe(12);
  expect(await of('--stance', 'wish', '--standpoint', 'family')).toBe(1);
  expect(await of('--stance', 'wish', '--code', 'rest')).toBe(1);
});

it('joins words of the answers that are asked for alone', async () => {
  const { json } = await asked('--network', '--standpoint', 'family');
  expect(JSON.stringify((json as { pairs: unknown }).pairs)).not.toContain('夜');
});

it('joins words that the same people use', async () => {
  const { json } = await asked('--network');
  expect((json as { pairs: unknown[] }).pairs).toContainEqual({
    terms: ['夜', '居場所'].toSorted(),
    people: 11,
    jaccard: 11 / 12,
  });
});
