import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quotes } from '@hirogeru/store/contracts';
import { openCurrent, readLedger } from '@hirogeru/store/release';
import { beforeAll, describe, expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';
import { vaultRows } from '../test-vault.ts';

const FIRST = '夕方に開いている居場所があると、仕事のあとに立ち寄れて安心します。';
const SECOND = '夕方の居場所に、家族といっしょに行ける日もつくってほしいです。';
const CRISIS = '消えてしまいたいと思った日に、夕方の居場所で話を聞いてもらいました。';
const OTHER_WORDS = '夕方の居場所まで、山田花子さんが毎回むかえに来てくれて助かります。';
const LONG = `佐藤一郎さんと夕方の居場所で話しました。${'夕方の居場所で、いろいろな話を聞いて、'.repeat(7)}また行きたいです。`;
const NO = '夕方の居場所の椅子を増やしてほしいです。';
const PAPERS = '夕方の居場所のことを、会議で話し合ってもらえたらうれしいです。';
const ROWS = [
  ['A-1', FIRST, '可'],
  ['A-1', SECOND, '可'],
  ['A-2', CRISIS, '可'],
  ['A-3', OTHER_WORDS, '要旨のみ可'],
  ['A-3', '夕方の居場所の案内を駅に置いてほしいです。', '要旨のみ可'],
  ['A-5', PAPERS, '不可', '可'],
  ['A-6', LONG, '可'],
  ['A-4', NO, '不可'],
  ['A-4', '夕方の居場所の時間を長くしてほしいです。', '不可'],
  ...Array.from({ length: 8 }, (_, at) => [
    `B-${at}`,
    `夕方の居場所が近くにあれば${at}回は行きたいです。`,
    '可',
  ]),
];

describe('quotes', () => {
  let project = '';
  const ids = new Map<string, string>();
  const idOf = (text: string): string => ids.get(text) ?? '';
  const decide = (...flags: string[]) => hirogeru('quotes', project, ...flags);
  const listed = async (text: string) => {
    const { json } = await hirogeru('quotes', project, '--all', '--json');
    const all = (json as { quotes: { opinion_id: string; hindrance: string | null; approved: boolean }[] })
      .quotes;
    return all.find(({ opinion_id }) => opinion_id === idOf(text));
  };
  const published = async (): Promise<string[]> => {
    await hirogeru('themes', project);
    await hirogeru('release', project);
    const opened = await openCurrent(join(project, 'data/releases'));
    return opened!.release.view(quotes).map(({ text }) => text);
  };

  beforeAll(async () => {
    const lines = ROWS.map(
      ([code, text, consent, papers = consent]) => `${code},2023-04-01,${text},${consent},${papers}`,
    );
    const header = '受講番号,回答日,ご意見,引用の可否,会議の資料への引用の可否';
    project = await newProject({ 'a.csv': `${header}\n${lines.join('\n')}\n` });
    await hirogeru('inspect', project, '--write');
    // A person tells the two uses apart.
    const mapping = join(project, 'mappings', readdirSync(join(project, 'mappings'))[0] ?? '');
    const uses = ['quote_public', 'quote_internal'];
    writeFileSync(
      mapping,
      readFileSync(mapping, 'utf8').replaceAll(/use: quote$/gm, () => `use: ${uses.shift()}`),
    );
    await hirogeru('ingest', project);
    await hirogeru('tokenize', project);
    for (const row of (await vaultRows(project))['opinions']!) {
      const { text, opinion_id } = JSON.parse(row) as { text: string; opinion_id: string };
      ids.set(text, opinion_id);
    }
  });

  it('are approved one by one by a person, one of a person', async () => {
    expect(await published()).toEqual([]);
    await decide('--approve', idOf(FIRST));
    expect(await published()).toEqual([FIRST]);
    await decide('--approve', idOf(SECOND));
    const both = [await listed(FIRST), await listed(SECOND)];
    expect(both.map((each) => each?.hindrance).toSorted()).toEqual([null, 'second_of_person'].toSorted());
    expect(await published()).toHaveLength(1);
    await decide('--undo', idOf(SECOND));
    expect(await published()).toEqual([FIRST]);
  });

  it('are none of a person who did not agree, also where somebody writes it into the file', async () => {
    const { code, stderr } = await decide('--approve', idOf(NO));
    expect([code, stderr]).toEqual([2, expect.stringContaining('承諾していません')]);
    const path = join(project, 'themes.yaml');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace(`  - ${idOf(FIRST)}`, `  - ${idOf(FIRST)}\n  - ${idOf(NO)}`));
    expect(await listed(NO)).toMatchObject({ approved: true, hindrance: 'no_consent' });
    expect(await published()).toEqual([FIRST]);
    writeFileSync(path, before);
  });

  it('that speak of a crisis want a second look', async () => {
    expect((await decide('--approve', idOf(CRISIS))).stderr).toContain('要配慮');
    await decide('--confirm', idOf(CRISIS));
    expect(await published()).not.toContain(CRISIS);
    await decide('--approve', idOf(CRISIS));
    expect(await published()).toContain(CRISIS);
    await decide('--undo', idOf(CRISIS));
  });

  it('are in other words where that was agreed to, and no name comes back in them', async () => {
    expect((await decide('--approve', idOf(OTHER_WORDS))).stderr).toContain('要旨');
    await decide('--paraphrase', idOf(OTHER_WORDS), '--text', '居場所まで山田花子さんのむかえがあると助かる');
    await decide('--approve', idOf(OTHER_WORDS));
    expect((await listed(OTHER_WORDS))?.hindrance).toBe('names_somebody');
    await decide('--paraphrase', idOf(OTHER_WORDS), '--text', '居場所までのむかえがあると助かる');
    expect(await published()).toEqual(
      expect.arrayContaining([FIRST, '（要旨）居場所までのむかえがあると助かる']),
    );
  });

  it('are a part of an answer where a person cuts it, as it is written and masked, and approved anew', async () => {
    const cut = (text: string) => decide('--excerpt', idOf(LONG), '--text', text);
    await decide('--approve', idOf(LONG));
    expect(await listed(LONG)).toMatchObject({ hindrance: 'too_long', approved: true });
    // What is hidden is no part of it, nor what is not there.
    for (const text of ['佐藤一郎さんと夕方の居場所で', '昼の居場所'])
      expect((await cut(text)).stderr).toContain('書かれたとおりのことばはありません');
    const part = 'と夕方の居場所で話しました。〔…〕また行きたいです。';
    expect((await cut(part)).code).toBe(0);
    expect(await listed(LONG)).toMatchObject({ hindrance: null, approved: false });
    await decide('--approve', idOf(LONG));
    expect(await published()).toContain(part);
    // What is hidden later closes a part in which it stands.
    const hide = ['--answer', idOf(LONG), '--words', '話しました', '--kind', 'rare'];
    expect((await hirogeru('personal-data', project, ...hide)).code).toBe(0);
    expect(await listed(LONG)).toMatchObject({ hindrance: 'not_as_written', approved: true });
    await decide('--uncut', idOf(LONG));
    expect(readFileSync(join(project, 'themes.yaml'), 'utf8')).not.toContain('また行きたい');
  });

  it('go from the next release when a person takes the consent back, and stay away', async () => {
    await decide('--withdraw', idOf(FIRST));
    expect(await published()).not.toContain(FIRST);
    expect((await decide('--approve', idOf(FIRST))).stderr).toContain('取り下げ');
    expect(readFileSync(join(project, 'themes.yaml'), 'utf8')).toContain(
      '# 公開してよいと確かめた意見の番号',
    );
  });

  it('are for the council alone where that was agreed to only', async () => {
    await decide('--approve', idOf(PAPERS));
    expect((await decide()).stdout).toContain('会議資料の版だけ');
    expect(await published()).toContain(PAPERS);
    const ran = await hirogeru('release', project, '--for', 'both');
    expect(ran.code, ran.stderr).toBe(0);
    const everybodys = (await openCurrent(join(project, 'data/web-releases')))!.release.view(quotes);
    expect(everybodys.map(({ text }) => text)).toEqual(['（要旨）居場所までのむかえがあると助かる']);
    const { json } = await hirogeru('where', project, everybodys[0]?.quote_id ?? '', '--json');
    expect(JSON.stringify(json)).toContain(idOf(OTHER_WORDS));
  });

  it('are told in the ledger by their id and what was decided', () => {
    const told = readLedger(join(project, 'data/ledger.jsonl')).filter(({ what }) => what === 'approval');
    expect(told.slice(0, 2)).toMatchObject([
      { who: 'command-line', facts: { answer: idOf(FIRST), decision: 'approved' } },
      { who: 'command-line', facts: { answer: idOf(SECOND), decision: 'approved' } },
    ]);
    expect(told.map(({ facts }) => facts['decision'])).toEqual(
      expect.arrayContaining(['confirmed', 'paraphrased', 'withdrawn', 'undecided']),
    );
  });
});
