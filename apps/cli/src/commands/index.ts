import type { Command } from '../command.ts';

/** Every command, in the order in which a new user meets them. Only what is asked for is loaded: most need much. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./init.ts')).init,
  inspect: async () => (await import('./inspect.ts')).inspect,
  ingest: async () => (await import('./ingest.ts')).ingest,
  refusals: async () => (await import('./refusals.ts')).refusals,
  duplicates: async () => (await import('./duplicates.ts')).duplicates,
  undo: async () => (await import('./undo.ts')).undo,
  forget: async () => (await import('./forget.ts')).forget,
  key: async () => (await import('./key.ts')).key,
  lock: async () => (await import('./lock.ts')).lock,
  unlock: async () => (await import('./unlock.ts')).unlock,
  retention: async () => (await import('./retention.ts')).retention,
  verify: async () => (await import('./verify.ts')).verify,
  where: async () => (await import('./where.ts')).where,
  tokenize: async () => (await import('./tokenize.ts')).tokenize,
  'personal-data': async () => (await import('./personal-data.ts')).personalData,
  themes: async () => (await import('./themes.ts')).themes,
  rules: async () => (await import('./rules.ts')).rules,
  answers: async () => (await import('./answers.ts')).answers,
  quotes: async () => (await import('./quotes.ts')).quotes,
  edit: async () => (await import('./edit.ts')).edit,
  dictionary: async () => (await import('./dictionary.ts')).dictionary,
  words: async () => (await import('./words.ts')).words,
  views: async () => (await import('./views.ts')).views,
  coverage: async () => (await import('./coverage.ts')).coverage,
  measure: async () => (await import('./measure.ts')).measure,
  release: async () => (await import('./release.ts')).release,
  releases: async () => (await import('./releases.ts')).releases,
  attack: async () => (await import('./attack.ts')).attack,
  trace: async () => (await import('./trace.ts')).trace,
  recap: async () => (await import('./recap.ts')).recap,
  serve: async () => (await import('./serve.ts')).serve,
  'embed-link': async () => (await import('./embed-link.ts')).embedLink,
  links: async () => (await import('./links.ts')).links,
  'revoke-link': async () => (await import('./revoke-link.ts')).revokeLink,
  account: async () => (await import('./account.ts')).account,
  oidc: async () => (await import('./oidc.ts')).oidc,
  doctor: async () => (await import('./doctor.ts')).doctor,
};

/** The command of a name, or null. */
export const loadCommand = async (name: string): Promise<Command | null> =>
  Object.hasOwn(COMMANDS, name) ? ((await COMMANDS[name]?.()) ?? null) : null;

/** All commands, in their order. */
export const allCommands = (): Promise<Command[]> =>
  Promise.all(Object.values(COMMANDS).map((load) => load()));
