import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '@hirogeru/store/release';
import { openVault, sql, themeHits } from '@hirogeru/store/vault';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleProject, hirogeru } from './test-run.ts';
import { vaultRows } from './test-vault.ts';

type Shown = { theme_id: string; label: string; provisional: boolean; opinions: number };
type Told = {
  themes: Shown[];
  changes: { theme_id: string; kind: string; from: { id: string; answers: number; of: number }[] }[];
  conflicts: { place: string; code: string }[];
  unchanged: boolean;
};

let project: string;
const themes = async (...flags: string[]): Promise<Told & { code: number }> => {
  const ran = await hirogeru('themes', project, '--json', ...flags);
  return { ...(ran.json as Told), code: ran.code };
};
const edit = async (...args: string[]): Promise<void> => {
  const ran = await hirogeru('edit', project, ...args);
  expect(ran.code, ran.stderr).toBe(0);
};
const take = async (...flags: string[]): Promise<void> => {
  await hirogeru('ingest', project, ...flags);
  await hirogeru('tokenize', project);
};
/** Themes of every answer that has one. */
async function places(): Promise<Map<string, string[]>> {
  const vault = await openVault(join(project, 'data/vault.duckdb'));
  const hits = await vault.all(sql`SELECT * FROM ${themeHits} ORDER BY opinion_id, theme_id`, themeHits.row);
  await vault.close();
  const of = Map.groupBy(hits, (hit) => hit.opinion_id);
  return new Map([...of].map(([id, own]) => [id, [...new Set(own.map((hit) => hit.theme_id))]]));
}
const file = (): string => readFileSync(join(project, 'themes.yaml'), 'utf8');
const ids = ({ themes: shown }: Told): string[] => shown.map(({ theme_id }) => theme_id).toSorted();
const LAST = 'R5_2022-05';

describe('the themes of the bundled example when the fifth round comes in', () => {
  let first: Told;
  let placed: Map<string, string[]>;
  let [named, joined, into, hidden, pinned]: string[] = [];
  let moved: string;
  let aside: string;

  beforeAll(async () => {
    project = await exampleProject();
    aside = join(project, 'later');
    mkdirSync(aside);
    for (const folder of [LAST, '活動記録', '講座', '通年'])
      renameSync(join(project, 'inbox', folder), join(aside, folder));
    await take();
    await themes();
    // Those of whom an answer was approved stay out of it: hiding one would be a contradiction.
    const all = await themes();
    [named, joined, into, pinned, hidden] = all.themes.map(({ theme_id }) => theme_id);
    const answer = [...(await places())].find(([, own]) => own.length === 1 && own[0] === named)!;
    [moved] = answer;
    writeFileSync(
      join(project, 'themes.yaml'),
      file().replace(/approved_quotes:\n( {2}- .*\n)+/, 'approved_quotes: []\n'),
    );
    await edit(named!, '--name', 'みんなでつけた名前');
    await edit(named!, '--note', '会のあとに決めた');
    await edit(joined!, '--into', into!);
    await edit(hidden!, '--hide');
    await edit(pinned!, '--pin');
    await edit(moved, '--to', into!);
    first = await themes();
    placed = await places();
  });

  it('are as people decided, at once and without a conflict', () => {
    expect(first).toMatchObject({ code: 0, conflicts: [] });
    expect(first.themes.find(({ theme_id }) => theme_id === named)).toMatchObject({
      label: 'みんなでつけた名前',
      provisional: false,
    });
    expect(ids(first)).not.toContain(joined);
    expect(ids(first)).not.toContain(hidden);
    expect(placed.get(moved)).toEqual([into]);
    expect(file()).toContain('# 今回は見せないテーマの id');
  });

  it('are told to the ledger by kind and id, never by name', () => {
    const decided = readLedger(join(project, 'data/ledger.jsonl'))
      .filter(({ what }) => what === 'themes')
      .at(-1)!;
    expect(decided.facts['decided']).toBe(
      [
        `hide ${hidden}`,
        `merge ${joined}`,
        `move ${moved}`,
        `name ${named}`,
        `note ${named}`,
        `pin ${pinned}`,
      ].join(', '),
    );
    expect(JSON.stringify(decided)).not.toMatch(/みんな|会のあと/);
  });

  it('stay byte for byte when nothing came in, also after another look at the file', async () => {
    const before = await vaultRows(project);
    expect(await themes()).toMatchObject({ unchanged: true });
    await edit(named!, '--note', '会のあとに、もう一度決めた');
    expect(await themes()).toMatchObject({ unchanged: false, conflicts: [] });
    expect((await vaultRows(project))['theme_hits']).toEqual(before['theme_hits']);
  });

  it('keep every name, every decision, 95 % of the themes and 90 % of the answers in place', async () => {
    cpSync(join(aside, LAST), join(project, 'inbox', LAST), { recursive: true });
    await take();
    const then = await themes();
    const now = await places();
    const kept = ids(first).filter((id) => ids(then).includes(id));
    const still = [...placed].filter(([id, own]) => own.every((theme) => now.get(id)?.includes(theme)));
    expect(kept.length).toBeGreaterThanOrEqual(0.95 * first.themes.length);
    expect(still.length).toBeGreaterThanOrEqual(0.9 * placed.size);
    expect(now.size).toBeGreaterThan(placed.size);

    expect(then).toMatchObject({ code: 0, conflicts: [] });
    expect(then.themes.find(({ theme_id }) => theme_id === named)!.label).toBe('みんなでつけた名前');
    const labels = ({ themes: shown }: Told) =>
      shown.filter(({ theme_id }) => kept.includes(theme_id)).map(({ theme_id, label }) => [theme_id, label]);
    expect(labels(then).toSorted()).toEqual(labels(first).toSorted());
    expect(ids(then)).not.toContain(joined);
    expect(ids(then)).not.toContain(hidden);
    expect(ids(then)).toContain(pinned);
    expect(now.get(moved)).toEqual([into]);

    const told = new Map(then.changes.map((change) => [change.theme_id, change]));
    expect([...told.keys()].toSorted()).toEqual(expect.arrayContaining(ids(then)));
    expect(told.has(hidden!)).toBe(false);
    const { kind, from } = told.get(named!)!;
    expect(kind).toBe('continued');
    expect(from).toContainEqual(expect.objectContaining({ id: named }));
    expect(from[0]!.answers).toBeGreaterThanOrEqual(0.85 * from[0]!.of);
  });

  it('hold in a corrected file, whose answers have other ids', async () => {
    const folder = join(project, 'inbox', 'R1_2021-02-24');
    const csv = join(
      folder,
      readdirSync(folder).find((name) => name.endsWith('.csv'))!,
    );
    const answer = await answerOfFile(csv);
    await edit(answer, '--to', into!);
    await themes();
    const rows = readFileSync(csv);
    writeFileSync(csv, rows.subarray(0, rows.lastIndexOf('\n', -2) + 1));
    await take('--replace');
    const then = await themes();
    expect(then.conflicts).toEqual([]);
    expect([...(await places()).keys()]).not.toContain(answer);
    expect((await places()).get(await answerOfFile(csv))).toEqual([into]);
  });

  it('come back as they were when the round is taken out again', async () => {
    const { json } = await hirogeru('ingest', project, '--json');
    const { runs } = json as { runs: string[] };
    for (const run of runs.filter((each) => each !== 'ingest-1')) await hirogeru('undo', project, run);
    await hirogeru('tokenize', project);
    expect(ids(await themes())).toEqual(ids(first));
    expect((await places()).get(moved)).toEqual([into]);
  });
});

/** The first answer of a file that has a theme, by its id. */
async function answerOfFile(path: string): Promise<string> {
  const vault = await openVault(join(project, 'data/vault.duckdb'));
  try {
    const rows = await vault.all(
      sql`SELECT h.* FROM ${themeHits} h JOIN opinions o USING (scope, opinion_id) JOIN files f USING (scope, file_id)
        WHERE ${path} LIKE '%' || f.path ORDER BY o.row_no, o.column_name, h.unit_no LIMIT 1`,
      themeHits.row,
    );
    return rows[0]!.opinion_id;
  } finally {
    await vault.close();
  }
}
