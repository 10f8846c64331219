import { createHash, createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { family, themeList } from '@hirogeru/store/contracts';
import { openCurrent, type Release } from '@hirogeru/store/release';
import { keptThemes, openVault, sql, themes } from '@hirogeru/store/vault';
import { beforeAll, describe, expect, it } from 'vitest';
import { hirogeru, newProject } from './test-run.ts';

/** Words of each subject, the last one said by eight people: enough for the council, too few for everybody. */
const SUBJECTS = [
  ['会場', '椅子', 'バス', '地図', '送迎'],
  ['講座', '資料', '演習', '冊子', '録画'],
  ['病院', '面会', '手紙', '電話', '曜日'],
].map(([area, ...words]) => ({ area, words }));
const EACH = 30;
const said = (subject: number, at: number): string => {
  const { area, words } = SUBJECTS[subject]!;
  const [a, b, c] = [0, 1, 2].map((step) => words[(at + step) % 3]);
  return `${area}では${a}や${b}や${at % 4 === 0 ? words[3] : c}のことを話しました`;
};
const sheet = [
  '受講番号,お立場,ご意見,引用の可否',
  ...SUBJECTS.flatMap((_, subject) =>
    Array.from({ length: EACH }, (__, at) => `${subject * EACH + at},当事者,${said(subject, at)},不可`),
  ),
].join('\n');

async function begun(key: string): Promise<string> {
  const project = await newProject({ '声.csv': sheet });
  writeFileSync(join(project, 'data/key'), key.repeat(32), { mode: 0o600 });
  await hirogeru('inspect', project, '--write');
  for (const command of ['ingest', 'tokenize', 'themes']) await hirogeru(command, project);
  return project;
}
async function wordsOf(project: string): Promise<Map<string, string[]>> {
  const vault = await openVault(join(project, 'data/vault.duckdb'));
  const rows = await vault.all(sql`SELECT * FROM ${themes} ORDER BY theme_id`, themes.row);
  await vault.close();
  return new Map(rows.map(({ theme_id, words }) => [theme_id, JSON.parse(words) as string[]]));
}
const webRelease = async (project: string): Promise<Release> =>
  (await openCurrent(join(project, 'data/web-releases')))!.release;
const idsOf = async (of: string): Promise<string[]> => [...(await wordsOf(of)).keys()].toSorted();

/** Every choice of up to five words. */
function* choices(words: readonly string[], most = 5): Generator<string[]> {
  yield [];
  if (most === 0) return;
  for (const [at, word] of words.entries())
    for (const rest of choices(words.slice(at + 1), most - 1)) yield [word, ...rest];
}
/** The id that a theme had by its words alone. */
const unkeyed = (words: readonly string[]): string =>
  `theme-${createHash('sha256').update(words.toSorted().join('\n')).digest('hex').slice(0, 8)}`;

let project: string;
let own: Map<string, string[]>;
beforeAll(async () => {
  project = await begun('5a');
  own = await wordsOf(project);
  await hirogeru('release', project, '--for', 'both');
});

describe('ids of themes in a release for everybody', () => {
  it('are told by no words that somebody tries, nor with anything that the release tells', async () => {
    const release = await webRelease(project);
    const ids = new Set(release.view(themeList).map(({ theme_id }) => theme_id));
    const bytes = JSON.stringify(family.map((view) => release.view(view)));
    expect(ids.size).toBe(SUBJECTS.length);
    const everyWord = SUBJECTS.flatMap(({ area, words }) => [area!, ...words]);
    const few = SUBJECTS.map(({ words }) => words[3]!);
    // There is something to be found: ids were made with words that everybody is not told.
    const made = [...own.values()].map((words) => words.slice(0, 5));
    expect(few.filter((word) => made.flat().includes(word))).not.toEqual([]);
    expect(few.filter((word) => bytes.includes(word))).toEqual([]);

    const told = [release.id, release.manifest.inputs_hash, '会場', 'theme-ids'];
    const tried = new Set<string>();
    for (const words of choices(everyWord)) {
      tried.add(unkeyed(words));
      const name = words.toSorted().join('\n');
      for (const key of told)
        tried.add(`theme-${createHmac('sha256', key).update(name).digest('hex').slice(0, 8)}`);
    }
    expect([...ids].filter((id) => tried.has(id))).toEqual([]);
    expect(made.every((words) => tried.has(unkeyed(words)))).toBe(true);
  });

  it('are another project’s others, of the same themes', async () => {
    const other = await wordsOf(await begun('6b'));
    const words = (of: ReadonlyMap<string, string[]>) =>
      [...of.values()].map((each) => each.join()).toSorted();
    expect(words(other)).toEqual(words(own));
    expect([...other.keys()].filter((id) => own.has(id))).toEqual([]);
  });
});

describe('what people decided about a theme', () => {
  const anew = () => hirogeru('themes', project, '--anew', '--json');
  const named = async (id: string): Promise<unknown> => {
    const { code, json } = await anew();
    expect(code).toBe(0);
    return (json as { themes: { theme_id: string }[] }).themes.find(({ theme_id }) => theme_id === id);
  };

  it('stays with it when the key was changed and all themes are found anew', async () => {
    const [id] = [...own.keys()] as [string];
    await hirogeru('edit', project, id, '--name', 'みんなの会場');
    await hirogeru('key', project, 'rotate');
    expect(await named(id)).toMatchObject({ label: 'みんなの会場' });
    expect(await idsOf(project)).toEqual([...own.keys()].toSorted());
  });

  it('stays where an earlier version had made the id of the words alone', async () => {
    const [id, words] = [...own].at(-1) as [string, string[]];
    const old = unkeyed(words.slice(0, 5));
    await hirogeru('edit', project, id, '--name', 'まえからの名前');
    const path = join(project, 'themes.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(id, old));
    expect(await named(old)).toMatchObject({ label: 'まえからの名前' });
  });

  it('can hang on every id of then that the vault knows', async () => {
    const [id, words] = [...(await wordsOf(project))].find(([each]) => own.has(each))!;
    const old = unkeyed(words.slice(0, 5));
    const vault = await openVault(join(project, 'data/vault.duckdb'));
    await vault.run(sql`UPDATE ${keptThemes} SET theme_id = ${old} WHERE theme_id = ${id}`);
    await vault.close();
    await anew();
    expect(await idsOf(project)).toContain(old);
  });
});
