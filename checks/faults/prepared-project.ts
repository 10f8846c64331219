import { cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hirogeru, temporaryFolder } from '../house/project-run.ts';
import { SURVEY_MAPPING, surveyCsv } from '../large-survey/survey.ts';
import { contentHash } from './content-hash.ts';

/** A project about to take files in, and what it holds before and after an undisturbed run. */
export type PreparedProject = {
  readonly name: string;
  /** The folder, never run in: each try runs in a copy. */
  readonly folder: string;
  readonly before: string;
  readonly after: string;
  /** Names below data/originals after the run. */
  readonly originals: readonly string[];
  /** Size of the vault after the run. */
  readonly vaultBytes: number;
};

export const vaultOf = (project: string): string => join(project, 'data/vault.duckdb');
export const originalsOf = (project: string): string[] =>
  readdirSync(join(project, 'data/originals')).toSorted();

/** A copy of a project that a try may do with what it likes. */
export function copyOf(project: string): string {
  const copy = join(temporaryFolder(), 'project');
  cpSync(project, copy, { recursive: true });
  return copy;
}

export const remove = (copy: string): void => rmSync(join(copy, '..'), { recursive: true, force: true });

/**
 * The bundled example, of which a part has been taken in, with the rest and a survey of many rows waiting in its inbox.
 * @param rows  rows of the large survey
 * @param taken  folders below inbox/ that were taken in before
 */
export async function prepareProject(
  name: string,
  { rows, taken }: { readonly rows: number; readonly taken: readonly string[] },
): Promise<PreparedProject> {
  const folder = join(temporaryFolder(), 'project');
  await run(['init', folder, '--example', 'working-group']);
  const named = taken.map((each) => join(folder, 'inbox', each));
  // An empty run makes the key and the vault, so that all copies share them.
  mkdirSync(join(folder, 'data'), { recursive: true });
  const nothing = join(temporaryFolder(), 'nothing');
  mkdirSync(nothing);
  await run(['ingest', folder, ...(named.length > 0 ? named : [nothing])]);
  writeFileSync(join(folder, 'mappings/large-survey.yaml'), SURVEY_MAPPING);
  writeFileSync(join(folder, 'inbox/large-survey.csv'), [...surveyCsv(rows, 20230401)].join(''));
  const whole = copyOf(folder);
  await run(['ingest', whole]);
  const prepared = {
    name,
    folder,
    before: await contentHash(vaultOf(folder)),
    after: await contentHash(vaultOf(whole)),
    originals: originalsOf(whole),
    vaultBytes: statSync(vaultOf(whole)).size,
  };
  remove(whole);
  return prepared;
}

async function run(args: readonly string[]): Promise<void> {
  const { code, stderr } = await hirogeru(args);
  if (code === null || code > 1) throw new Error(`${args[0]} ended with ${code}: ${stderr.slice(-2000)}`);
}
