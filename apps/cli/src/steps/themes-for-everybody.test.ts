import { opinions, openVault, sql, themeHits, units, type Theme, type Vault } from '@hirogeru/store/vault';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { loadProject, type ProjectFolder } from '../project-folder.ts';
import { hirogeru, newProject } from '../test-run.ts';
import { themesForEverybody } from './themes-for-everybody.ts';

/** Twelve people speak of a place in the evening, eight of them of the chairs there; six of a telephone. */
const PLACE = Array.from(
  { length: 12 },
  (_, at) => `夕方の居場所が${at + 1}つほしいです${at < 8 ? '、椅子も' : ''}。`,
);
const PHONE = Array.from({ length: 6 }, (_, at) => `電話の相談は${at + 1}回つながりませんでした。`);
const theme = (theme_id: string, label: string, words: readonly string[]): Theme => ({
  scope: 'project',
  theme_id,
  label,
  provisional: true,
  words: JSON.stringify(words),
  stability: 1,
  typical: '[]',
});
const THEMES = [
  theme('t-place', '夕方の居場所', ['椅子', '夕方', '居場所']),
  theme('t-phone', '電話の相談', ['電話', '相談']),
];

let folder: ProjectFolder;
let vault: Vault;
beforeAll(async () => {
  const rows = [...PLACE, ...PHONE].map((text, at) => `P-${at},2023-04-01,${text}`);
  const project = await newProject({ 'a.csv': `受講番号,回答日,ご意見\n${rows.join('\n')}\n` });
  await hirogeru('inspect', project, '--write');
  for (const step of ['ingest', 'tokenize']) await hirogeru(step, project);
  folder = loadProject(project);
  vault = await openVault(folder.paths.vault);
  const read = await vault.all(
    sql`SELECT u.opinion_id, u.unit_no, o.text FROM ${units} u JOIN ${opinions} o USING (scope, opinion_id)`,
    z.object({ opinion_id: z.string(), unit_no: z.int(), text: z.string() }),
  );
  await vault.append(
    themeHits,
    read.map(({ opinion_id, unit_no, text }) => {
      const theme_id = PHONE.includes(text) ? 't-phone' : 't-place';
      return { scope: 'project', theme_id, opinion_id, unit_no, similarity: 1 };
    }),
  );
});
afterAll(() => vault.close());

const forPeople = (fewest: number, change: Partial<Theme> = {}): Promise<Theme[]> =>
  themesForEverybody(
    vault,
    folder,
    THEMES.map((each) => ({ ...each, ...change })),
    fewest,
  );

it('leaves out a theme of fewer people, and words that fewer of them say', async () => {
  expect(await forPeople(6)).toEqual(THEMES);
  expect(await forPeople(10)).toEqual([{ ...THEMES[0], words: '["夕方","居場所"]' }]);
  expect(await forPeople(13)).toEqual([]);
});

it('keeps the name that a person gave; another that holds a word of few gives way to words of many', async () => {
  const label = '夕方の居場所の椅子';
  expect(await forPeople(10, { label, provisional: false })).toMatchObject([{ label }]);
  expect(await forPeople(10, { label })).toMatchObject([{ label: '夕方・居場所' }]);
});
