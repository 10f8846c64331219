import { parseArgs, renderUsage, type ArgsDef, type CommandDef } from 'citty';

/** Where a command's data and words go, and what time it is: injected, so that a command can be run in a test. */
export type Io = {
  /** Data: one JSON document with --json, else the closing table. */
  stdout(text: string): void;
  /** Words and progress. */
  stderr(text: string): void;
  /** Now, for the ledger and link expiry only; never for results. */
  now(): Date;
};

/** 0 done · 1 done with refusals · 2 wrong usage · 3 refused, vault unchanged */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a command ends with: the JSON document, and the same in words. */
export type Outcome = { code: ExitCode; json: unknown; lines: readonly string[] };

export type Command = {
  readonly name: string;
  readonly summary: string;
  /** A line that can be run as it stands; a test compares it with the README. */
  readonly example: string;
  readonly args: ArgsDef;
  run(args: Arguments, io: Io): Promise<Outcome>;
};

export type Arguments = {
  readonly positionals: readonly string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
};

/** Wrong usage: ends in exit code 2 with the command's help. */
export class UsageError extends Error {}

const COMMON: ArgsDef = {
  project: {
    type: 'string',
    description: 'プロジェクトのフォルダー（既定：HIROGERU_PROJECT、なければ demo）',
  },
  json: { type: 'boolean', description: '結果を1つの JSON で標準出力に書きます' },
  help: { type: 'boolean', description: 'この説明を出します' },
};

/** Parses arguments; a flag that the command does not have is wrong usage, not ignored. */
export function readArguments(command: Command, raw: readonly string[]): Arguments {
  const definitions: ArgsDef = { ...command.args, ...COMMON };
  for (const word of raw) {
    if (word === '--') break;
    const name = /^--(?:no-)?([^=]+)/.exec(word)?.[1];
    if (name !== undefined && !(name in definitions))
      throw new UsageError(`--${name} という指定はありません`);
  }
  let parsed: Record<string, unknown>;
  try {
    parsed = parseArgs([...raw], definitions) as Record<string, unknown>;
  } catch {
    throw new UsageError('指定のしかたを確かめてください');
  }
  return {
    positionals: (parsed['_'] as string[] | undefined) ?? [],
    text: (name) => (typeof parsed[name] === 'string' && parsed[name] !== '' ? parsed[name] : undefined),
    flag: (name) => parsed[name] === true,
  };
}

/** The help of one command, without colours. */
export async function helpOf(command: Command): Promise<string> {
  const definition: CommandDef = {
    meta: { name: `hirogeru ${command.name}`, description: command.summary },
    args: { ...command.args, ...COMMON },
  };
  const usage = await renderUsage(definition);
  // eslint-disable-next-line no-control-regex -- colour codes are control characters
  return `${usage.replaceAll(/\u001B\[[0-9;]*m/g, '')}\n\n例: ${command.example}\n`;
}
