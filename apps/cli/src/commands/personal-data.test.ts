import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openVault } from '@hirogeru/store/vault';
import { loadProject } from '../project-folder.ts';
import { approvedQuotes } from '../steps/approved-quotes.ts';
import { hirogeru, newProject } from '../test-run.ts';

const HEADER = 'タイムスタンプ,お立場,引用してよい,ご意見';
const ROWS = [
  '2023/04/01 10:00:00,当事者,はい,担当の柏木さんに話を聞いてもらって助かりました。',
  '2023/04/01 10:05:00,家族,はい,そらまめハウスで、ななこと呼ばれていました。',
];
type Span = {
  id: string;
  kind: string;
  place: string;
  opinion_id: string;
  answer: string;
  start: number;
  end: number;
  decision: string;
  context?: string;
};
let project: string;
const list = async (...flags: string[]): Promise<Span[]> =>
  ((await hirogeru('personal-data', project, '--json', ...flags)).json as { spans: Span[] }).spans;
const write = (rows: readonly string[]): void =>
  writeFileSync(join(project, 'inbox', '声.csv'), [HEADER, ...rows].map((row) => `${row}\r\n`).join(''));

beforeEach(async () => {
  project = await newProject({});
  write(ROWS);
  await hirogeru('inspect', project, '--write');
  await hirogeru('ingest', project);
  await hirogeru('tokenize', project);
});

describe('personal data', () => {
  it('is put before a person by place and kind, without a word of it', async () => {
    const { code, stdout } = await hirogeru('personal-data', project);
    expect(code).toBe(0);
    expect(stdout).toMatch(/声\.csv › 2行 › 「ご意見」の列（3〜5字目、人の名前、未定）/);
    expect(stdout).not.toMatch(/柏木|そらまめ/);
    expect(stdout).toMatch(/ほかのもの（.+）は探していません/);
    expect((await list('--text')).map(({ context }) => context)).toContain(
      '担当の【柏木】さんに話を聞いてもらって助かりました。',
    );
  });

  it('stays as a person decided, over reruns and new files, and can be decided anew', async () => {
    const [name] = (await list()) as [Span];
    await hirogeru('personal-data', project, '--show', name.id);
    await hirogeru('tokenize', project);
    write([...ROWS, '2023/04/02 10:00:00,当事者,はい,仲間と話せてよかったです。']);
    await hirogeru('ingest', project, '--replace');
    await hirogeru('tokenize', project);
    expect((await list()).map(({ decision }) => decision)).toEqual(['shown', 'undecided']);
    await hirogeru('personal-data', project, '--hide', name.id);
    expect((await list())[0]).toMatchObject({ decision: 'hidden' });
    await hirogeru('personal-data', project, '--undecided', name.id);
    expect((await list())[0]).toMatchObject({ decision: 'undecided' });
  });

  it('is asked for again where the answer was changed', async () => {
    const [name] = (await list()) as [Span];
    await hirogeru('personal-data', project, '--show', name.id);
    write([ROWS[0]!.replace('柏木', '早瀬'), ROWS[1]!]);
    await hirogeru('ingest', project, '--replace');
    await hirogeru('tokenize', project);
    expect((await list())[0]).toMatchObject({ kind: 'name', decision: 'undecided' });
  });

  it('takes what a person adds, and takes it back', async () => {
    const { answer } = (await list()).at(-1)!;
    const added = `${answer}:9-12:name`;
    await hirogeru('personal-data', project, '--add', added);
    expect((await list('--text')).at(-1)).toMatchObject({
      decision: 'added',
      context: 'そらまめハウスで、【ななこ】と呼ばれていました。',
    });
    expect(readFileSync(join(project, 'personal-data.yaml'), 'utf8')).toContain(answer);
    await hirogeru('personal-data', project, '--add', added);
    expect((await list()).map(({ decision }) => decision)).not.toContain('added');
  });

  it('hides words that a person copies from an answer, wherever they stand in it, over reruns and in quotes', async () => {
    write([...ROWS, '2023/04/02 10:00:00,当事者,はい,ななこもななこの友だちも、夜の居場所を待っています。']);
    await hirogeru('ingest', project, '--replace');
    for (const step of ['tokenize', 'themes']) await hirogeru(step, project);
    const said = (await hirogeru('words', project, '--json', '居場所')).json as {
      lines: { opinion_id: string }[];
    };
    const answer = said.lines[0]!.opinion_id;
    const read = async (...flags: string[]) =>
      (await hirogeru('personal-data', project, '--json', '--answer', answer, ...flags)).json as {
        answer: { text: string; place: string };
        spans: Span[];
      };
    expect((await read()).answer.place).toBe('声.csv › 4行 › 「ご意見」の列');
    const hidden = '〔名前〕も〔名前〕の友だちも、夜の居場所を待っています。';
    expect((await read('--words', 'ななこ', '--kind', 'name')).answer.text).toBe(hidden);
    await read('--words', 'ななこ');
    expect((await read()).spans.map(({ start, end, decision }) => [start, end, decision])).toEqual([
      [0, 3, 'added'],
      [4, 7, 'added'],
    ]);
    for (const step of ['tokenize', 'themes']) await hirogeru(step, project);
    expect((await read()).answer.text).toBe(hidden);
    expect(((await hirogeru('words', project, '--json', 'ななこ')).json as { people: number }).people).toBe(
      1,
    );
    const folder = loadProject(project);
    const approving = { ...folder, themeEdits: { ...folder.themeEdits, approved_quotes: [answer] } };
    const vault = await openVault(folder.paths.vault);
    const quotes = await approvedQuotes(vault, approving);
    await vault.close();
    expect(quotes.map(({ text }) => text)).toEqual([hidden]);
  });

  it('refuses words that do not stand in the answer, by its place and without the words', async () => {
    const before = existsSync(join(project, 'personal-data.yaml'));
    const [{ opinion_id: answer }] = (await list()) as [Span];
    const refused = await hirogeru('personal-data', project, '--answer', answer, '--words', 'かしわぎ');
    expect(refused.code).toBe(3);
    expect(refused.stderr).toMatch(/^声\.csv › 2行 › 「ご意見」の列: .+\[E_WORDS_NOT_IN_ANSWER\]/);
    expect(refused.stdout + refused.stderr).not.toContain('かしわぎ');
    expect(existsSync(join(project, 'personal-data.yaml'))).toBe(before);
    const wrong: string[][] = [
      ['--words', 'かしわぎ'],
      ['--answer', 'ff', '--words', '話'],
      ['--answer', answer, '--words', '話', '--kind', 'pet'],
    ];
    for (const flags of wrong)
      expect(await hirogeru('personal-data', project, ...flags)).toMatchObject({ code: 2 });
  });

  it('tells the ledger of each decision, without ids of answers', async () => {
    const [name] = (await list()) as [Span];
    await hirogeru('personal-data', project, '--show', name.id);
    const ledger = readFileSync(join(project, 'data', 'ledger.jsonl'), 'utf8');
    expect(ledger).toMatch(/"personal-data"/);
    expect(ledger).not.toContain(name.answer);
  });

  it('ends in wrong usage for an id that nothing has and for two decisions at once', async () => {
    expect(await hirogeru('personal-data', project, '--show', '0123456789abcdef')).toMatchObject({ code: 2 });
    expect(await hirogeru('personal-data', project, '--show', 'a', '--hide', 'a')).toMatchObject({ code: 2 });
    expect(await hirogeru('personal-data', project, '--add', 'ff:0-1:name')).toMatchObject({ code: 2 });
  });
});
