import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { decode } from '@hirogeru/ingest';
import {
  duplicateDecisionsSchema,
  personalDataDecisionsSchema,
  planSchema,
  populationSchema,
  problem,
  projectSchema,
  Refused,
  themeEditsSchema,
  wordDecisionsSchema,
  type DuplicateDecisions,
  type PersonalDataDecisions,
  type Plan,
  type PopulationTable,
  type Project,
  type ThemeEdits,
  type WordDecisions,
} from '@hirogeru/store/contracts';
import { putWhole } from '@hirogeru/store/vault';
import { UsageError, type Arguments } from './command.ts';
import { readSettings, type SettingsFile } from './settings-file.ts';

/** A project on disk: its settings, read and checked, and the places of everything it keeps. */
export type ProjectFolder = {
  readonly root: string;
  readonly project: Project;
  /** Line of hirogeru.yaml at which something stands. */
  readonly lineOfProject: SettingsFile<Project>['lineOf'];
  readonly plan: Plan;
  /** Line of plan.yaml at which something stands. */
  readonly lineOfPlan: SettingsFile<Plan>['lineOf'];
  /** Numbers of people by kind, where population.yaml gives them. */
  readonly population: SettingsFile<PopulationTable> | null;
  readonly themeEdits: ThemeEdits;
  /** Line of themes.yaml at which something was decided. */
  readonly lineOfEdit: SettingsFile<ThemeEdits>['lineOf'];
  readonly duplicates: DuplicateDecisions;
  readonly personalData: PersonalDataDecisions;
  readonly words: WordDecisions;
  readonly dictionary: string;
  readonly rules: string | null;
  readonly framework: string | null;
  readonly mappings: readonly { name: string; text: string }[];
  readonly paths: ReturnType<typeof pathsOf>;
};

export const pathsOf = (root: string) => ({
  inbox: join(root, 'inbox'),
  mappings: join(root, 'mappings'),
  duplicates: join(root, 'duplicates.yaml'),
  personalData: join(root, 'personal-data.yaml'),
  themes: join(root, 'themes.yaml'),
  dictionary: join(root, 'dictionary.csv'),
  words: join(root, 'words.yaml'),
  vault: join(root, 'data', 'vault.duckdb'),
  originals: join(root, 'data', 'originals'),
  releases: join(root, 'data', 'releases'),
  webReleases: join(root, 'data', 'web-releases'),
  published: join(root, 'data', 'published'),
  withheld: join(root, 'data', 'withheld'),
  ledger: join(root, 'data', 'ledger.jsonl'),
  key: join(root, 'data', 'key'),
  embedKey: join(root, 'data', 'embed-key'),
  links: join(root, 'data', 'links.jsonl'),
  accounts: join(root, 'data', 'accounts.json'),
  accountKey: join(root, 'data', 'account-key'),
  oidc: join(root, 'data', 'oidc.json'),
});

/** Length of a secret. */
export const KEY_BYTES = 32;
const looksLikeProject = (path: string): boolean => existsSync(join(path, 'hirogeru.yaml'));

/**
 * The folder a command is about, and the positionals that are left: a project may stand first among them.
 * @throws UsageError when there is no project there
 */
export function locateProject(args: Arguments): { root: string; rest: readonly string[] } {
  const [first, ...others] = args.positionals;
  if (first !== undefined && looksLikeProject(fromCaller(first)))
    return { root: fromCaller(first), rest: others };
  const named = args.text('project') ?? process.env['HIROGERU_PROJECT'] ?? 'demo';
  const root = fromCaller(named);
  if (!looksLikeProject(root)) {
    throw new UsageError(
      'プロジェクトのフォルダー（hirogeru.yaml のあるところ）が見つかりません。「hirogeru init <フォルダー>」でつくるか、名前を確かめてください',
    );
  }
  return { root, rest: args.positionals };
}

/** The project of a command that takes nothing else. @throws UsageError when something else is named, Refused */
export function projectOf(args: Arguments): ProjectFolder {
  const { root, rest } = locateProject(args);
  if (rest.length > 0)
    throw new UsageError(
      'プロジェクトのフォルダー（hirogeru.yaml のあるところ）を1つだけ書いてください。名前がちがっていないか確かめてください',
    );
  return loadProject(root);
}

/** Paths are meant from where the person stands; pnpm runs scripts from the repository's root. */
export const fromCaller = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

/** Reads and checks a project's settings. @throws Refused E_YAML or E_CONFIG with the place */
export function loadProject(root: string): ProjectFolder {
  const paths = pathsOf(root);
  const read = (name: string): string | null => {
    const path = join(root, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };
  const edits = readSettings('themes.yaml', read('themes.yaml') ?? '{}', themeEditsSchema, {
    asWritten: true,
  });
  const population = read('population.yaml');
  const project = readSettings('hirogeru.yaml', read('hirogeru.yaml') ?? '', projectSchema);
  const plan = readSettings('plan.yaml', read('plan.yaml') ?? 'measures: []', planSchema);
  return {
    root,
    project: project.settings,
    lineOfProject: project.lineOf,
    plan: plan.settings,
    lineOfPlan: plan.lineOf,
    population: population === null ? null : readSettings('population.yaml', population, populationSchema),
    themeEdits: edits.settings,
    lineOfEdit: edits.lineOf,
    duplicates: readSettings('duplicates.yaml', read('duplicates.yaml') ?? '{}', duplicateDecisionsSchema)
      .settings,
    personalData: readSettings(
      'personal-data.yaml',
      read('personal-data.yaml') ?? '{}',
      personalDataDecisionsSchema,
    ).settings,
    words: readSettings('words.yaml', read('words.yaml') ?? '{}', wordDecisionsSchema).settings,
    dictionary: readTable(root, 'dictionary.csv') ?? '',
    rules: readTable(root, 'rules.txt'),
    framework: read('framework.yaml'),
    mappings: readMappings(paths.mappings),
    paths,
  };
}

// Files of KH Coder and Excel come in the encoding of their Windows.
function readTable(root: string, name: string): string | null {
  const path = join(root, name);
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  return bytes.length > 0 ? decode(bytes, name).text : null;
}

function readMappings(folder: string): { name: string; text: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => ({ name: `mappings/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}

/**
 * The project's secret for pseudonyms or links: made once, whole or not at all, readable by its owner alone.
 * @throws Refused E_CONFIG when what is there is no key
 */
export function secretKey(path: string): Uint8Array {
  if (!existsSync(path)) {
    mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
    writeKey(path, randomBytes(KEY_BYTES));
  }
  if (isKey(path)) return Buffer.from(keyText(path), 'hex');
  const name = `data/${basename(path)}`;
  throw new Refused(problem('E_CONFIG', { file: name }, { path: name }));
}

/** Writes a key, whole or not at all, a line for each of its secrets. */
export function writeKey(path: string, key: Uint8Array): void {
  const lines = Buffer.from(key).toString('hex').match(/.{64}/g) ?? [];
  putWhole(path, lines.map((line) => `${line}\n`).join(''), 0o600);
}

/** Whether a file holds a key, whole and nothing else. */
export const isKey = (path: string): boolean =>
  existsSync(path) && /^(?:[0-9a-f]{64})+$/i.test(keyText(path));

/** A key that was changed has a line for each of its secrets. */
const keyText = (path: string): string => readFileSync(path, 'latin1').trim().replaceAll(/\r?\n/g, '');
