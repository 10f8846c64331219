import type { ApprovedQuote } from '@hirogeru/metrics';
import type { FileRow, FileSheet } from '@hirogeru/store/vault';
import { chanceOf, type Chance } from '../bench/shown/chance.ts';
import { draftOf, type Draft } from './draft.ts';
import { between } from './leaning.ts';
import { SCOPE, type MadeUpProject, type MadeUpSheet } from './made-up-project.ts';
import { course } from './parts/course.ts';
import { logs } from './parts/logs.ts';
import { routed } from './parts/routed.ts';
import { series } from './parts/series.ts';
import { survey } from './parts/survey.ts';
import { voices } from './parts/voices.ts';

/** What a project gathered; each kind comes as often. */
const KINDS: Readonly<Record<string, readonly ((draft: Draft) => void)[]>> = {
  'voices of the rounds': [voices],
  'one survey': [survey, routed],
  'a course, before and after': [course],
  'one item in every round': [series],
  'activity logs': [logs],
  'a course and what was written': [voices, course],
  'voices, a survey and logs': [voices, survey, routed, logs],
};
const NAMES = Object.keys(KINDS);

/** The project of a place in the row, by the seed: always the same, whichever were made before. */
export function randomProject(
  seed: number,
  at: number,
): { readonly kind: string; readonly project: MadeUpProject } {
  const chance = chanceAt(seed, at);
  const kind = NAMES[at % NAMES.length]!;
  const draft = draftOf(chance);
  for (const part of KINDS[kind] ?? []) part(draft);
  const sheets = filed(draft);
  return {
    kind,
    project: {
      ...draft,
      sheets,
      ...filesOf(draft, sheets),
      quotes: quotesOf(draft, sheets),
      impossible: impossibleOf(draft, sheets),
    },
  };
}

/** So many draws until what began alike has gone apart. */
const ALIKE = 64;

/** Generators of neighbouring seeds begin with nearly the same draws: by the first of them every project had the same threshold. */
function chanceAt(seed: number, at: number): Chance {
  const chance = chanceOf(seed * 1_000_003 + at);
  for (let draw = 0; draw < ALIKE; draw += 1) chance.share();
  return chance;
}

/** In one of four projects every sheet came as a file of its own. Rows of a file stand together. */
function filed({ chance, sheets }: Draft): MadeUpSheet[] {
  if (chance.share() < 0.25)
    return sheets.map((sheet, at) => ({ ...sheet, file_id: `f-${String(at).padStart(4, '0')}` }));
  return sheets.toSorted((a, b) => (a.file_id < b.file_id ? -1 : Number(a.file_id > b.file_id)));
}

/** The files with their balances, some of whose rows were not taken in. */
function filesOf(
  draft: Draft,
  sheets: readonly MadeUpSheet[],
): { files: FileRow[]; fileSheets: FileSheet[] } {
  const { chance, lines, enrolled } = draft;
  const taken = [
    ...[...Map.groupBy(sheets, ({ file_id }) => file_id)].map(([file_id, own]) => ({
      file_id,
      form_id: own[0]!.form,
      accepted: own.length,
    })),
    { file_id: 'log', form_id: 'log', accepted: lines.length },
    { file_id: 'roster', form_id: 'roster', accepted: enrolled.length },
  ].filter(({ accepted }) => accepted > 0);
  const rows = taken.map((each) => {
    const [duplicate, rejected, blank] = [
      chance.place([8, 1, 1]),
      chance.place([8, 1, 1]),
      between(chance, 0, 2),
    ];
    const rows_read = each.accepted + duplicate + rejected + blank;
    return { ...each, duplicate, rejected, blank, rows_read, left_out: 0, scope: SCOPE };
  });
  return {
    files: rows.map(({ form_id: _, ...row }) => ({
      ...row,
      run_id: 'r',
      sha256: row.file_id.padEnd(64, '0'),
      bytes: 1,
      path: row.file_id,
      format: 'csv',
      encoding: 'utf-8',
    })),
    fileSheets: rows.map((row) => ({ ...row, sheet_no: 1, sheet: '', export_kind: null })),
  };
}

/** In some projects, some of the rounds and ways in that nobody came by. */
function impossibleOf(
  { chance, rounds }: Draft,
  sheets: readonly MadeUpSheet[],
): MadeUpProject['impossible'] {
  const likely = [0, 0, 0.5][between(chance, 0, 2)]!;
  const channels = [...new Set(sheets.map(({ channel }) => channel))].toSorted();
  return rounds
    .flatMap((round_id) => channels.map((channel) => ({ round_id, channel })))
    .filter(
      ({ round_id, channel }) => !sheets.some((each) => each.round === round_id && each.channel === channel),
    )
    .filter(() => chance.share() < likely);
}

/** Voices that a person approved: one of each writer at most. */
function quotesOf({ chance, questions }: Draft, sheets: readonly MadeUpSheet[]): ApprovedQuote[] {
  const likely = [0, 0.1, 0.5][between(chance, 0, 2)]!;
  const headings = new Map(questions.map(({ question_id, heading }) => [question_id, heading]));
  const quoted = new Set<string>();
  return sheets.flatMap(({ opinions, stats, code, ...sheet }, at) => {
    const [opinion] = opinions;
    const unit = opinion?.units.find(({ content }) => content === 'opinion');
    const writer = code ?? `row ${at}`;
    if (!opinion || !unit || stats !== 'yes' || quoted.has(writer) || chance.share() >= likely) return [];
    quoted.add(writer);
    return [
      {
        quote_id: `v${String(at).padStart(4, '0')}`,
        theme_id: unit.themes[0] ?? null,
        effect_id: opinion.codes[0] ?? null,
        round_id: sheet.round,
        standpoint: sheet.standpoint,
        heading: headings.get(opinion.question_id) ?? 'F9',
        channel: sheet.channel,
        text: 'なかまがいる',
        stances: unit.stances.join(','),
      },
    ];
  });
}
