import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quotes } from '@hirogeru/store/contracts';
import { openCurrent } from '@hirogeru/store/release';
import { openVault, opinions, sql, themes, units } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { exampleProject, hirogeru, newProject } from './test-run.ts';

const SUBJECTS = [
  ['夕方に開いている居場所がほしいです', '夕方の居場所に仕事のあとで立ち寄れます'],
  ['病院への訪問を増やしてほしいです', '病院に訪問する仲間を増やしたいです'],
  ['休憩を取りやすい予定だと助かります', '休憩の予定を先に決めてほしいです'],
];
/** What a sentence is written with: width, marks put together, emoji of many parts, readings, old letters, odd spaces. */
const HOSTILE: ((sentence: string) => string)[] = [
  (text) => `👩‍👩‍👧‍👦${text}👍🏽。ほかも、よかったです🎉🎉`,
  (text) => `𠮷野家𩸽の話ですが、${text}！！`,
  (text) => `ｶﾞｲﾄﾞさんと相談。${text.normalize('NFD')}。㈱のことも`,
  (text) => `　${text.replace('病院', '病院（びょういん）').replace('居場所', '居場所《いばしょ》')}　\u200b`,
  (text) => `１．${text}〜〜〜っ\n２．ｵﾝﾗｲﾝもあるとよいです`,
  (text) => `「${text}」と、家族が言いました\u3099…\ufe0f`,
  (text) => `葛󠄀城さん、${text}ｗｗｗ`,
];
const CELLS = SUBJECTS.flatMap((pair) =>
  pair.flatMap((sentence) => HOSTILE.map((write) => write(`${sentence}`))),
);

it('shows stretches that stand in the answer as it was received, at their very offsets', async () => {
  const rows = CELLS.map((cell, at) => [`${at + 101}`, '当事者', `"${cell}"`, '可'].join(','));
  const csv = ['受講番号,お立場,ご意見,引用の可否', ...rows].join('\r\n');
  const project = await newProject({ '声.csv': csv });
  for (const step of [['inspect', '--write'], ['ingest'], ['tokenize'], ['themes']])
    await hirogeru(step[0]!, project, ...step.slice(1));
  const found = await readVault(project);
  expect(new Set(found.texts.values())).toEqual(new Set(CELLS));
  expect(found.typical.length).toBeGreaterThanOrEqual(6);
  expect(brokenStretches(found)).toEqual([]);

  const path = join(project, 'themes.yaml');
  const approved = `approved_quotes: [${[...found.texts.keys()].join(', ')}]`;
  writeFileSync(path, readFileSync(path, 'utf8').replace('approved_quotes: []', approved));
  await hirogeru('themes', project);
  await hirogeru('release', project);
  const published = await publishedQuotes(project);
  expect(published.length).toBeGreaterThanOrEqual(CELLS.length / 2);
  for (const text of published) {
    const parts = text.split(/〔[^〕]+〕/);
    expect(CELLS.some((cell) => parts.every((part) => cell.includes(part)))).toBe(true);
  }
});

it('does so in the bundled example, for every theme and every quote', async () => {
  const project = await exampleProject();
  for (const step of ['ingest', 'tokenize', 'themes', 'release']) await hirogeru(step, project);
  const found = await readVault(project);
  expect(found.typical.length).toBeGreaterThan(30);
  expect(brokenStretches(found)).toEqual([]);
  const published = await publishedQuotes(project);
  expect(published.length).toBeGreaterThan(10);
  const texts = [...found.texts.values()];
  for (const text of published) {
    const parts = text.split(/〔[^〕]+〕/);
    expect(texts.some((whole) => parts.every((part) => whole.includes(part)))).toBe(true);
  }
});

type Found = {
  texts: Map<string, string>;
  typical: { opinion_id: string; start: number; end: number }[];
  cuts: { opinion_id: string; start_at: number; end_at: number }[];
};

async function readVault(project: string): Promise<Found> {
  const vault = await openVault(join(project, 'data/vault.duckdb'));
  try {
    const answers = await vault.all(sql`SELECT * FROM ${opinions} ORDER BY opinion_id`, opinions.row);
    const stretches = z.array(z.object({ opinion_id: z.string(), start: z.int(), end: z.int() }));
    return {
      texts: new Map(answers.map(({ opinion_id, text }) => [opinion_id, text])),
      typical: (await vault.all(sql`SELECT * FROM ${themes} ORDER BY theme_id`, themes.row)).flatMap(
        ({ typical }) => stretches.parse(JSON.parse(typical)),
      ),
      cuts: await vault.all(sql`SELECT * FROM ${units} ORDER BY opinion_id, unit_no`, units.row),
    };
  } finally {
    await vault.close();
  }
}

/** Stretches of typical sentences or units that are empty, leave their answer, overlap, or cut a letter in two. */
function brokenStretches({ texts, typical, cuts }: Found): string[] {
  const of = Map.groupBy(cuts, (cut) => cut.opinion_id);
  const isWhole = (opinion: string, start: number, end: number): boolean => {
    const text = texts.get(opinion) ?? '';
    return start < end && end <= text.length && text.slice(start, end).isWellFormed();
  };
  return [
    ...cuts
      .filter(({ opinion_id, start_at, end_at }) => !isWhole(opinion_id, start_at, end_at))
      .map(({ opinion_id }) => `unit of ${opinion_id}`),
    ...[...of].flatMap(([opinion, own]) =>
      own.some((cut, at) => at > 0 && cut.start_at < own[at - 1]!.end_at) ? [`overlap in ${opinion}`] : [],
    ),
    ...typical
      .filter(
        ({ opinion_id, start, end }) =>
          !of.get(opinion_id)?.some(({ start_at, end_at }) => start_at === start && end_at === end),
      )
      .map(({ opinion_id }) => `typical of ${opinion_id}`),
  ];
}

async function publishedQuotes(project: string): Promise<string[]> {
  const opened = await openCurrent(join(project, 'data/releases'));
  return opened!.release.view(quotes).map(({ text }) => text);
}
