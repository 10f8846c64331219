import { parseArgs } from 'node:util';

/** Where a command's data and words go, and what time it is: injected, so that a command can be run in a test. */
export type Io = {
  /** Data: one JSON document with --json, else the closing table. */
  stdout(text: string): void;
  /** Words and progress. */
  stderr(text: string): void;
  /** True when a person looks at stderr, so that a line of progress can be drawn over. */
  readonly terminal: boolean;
  /** Now, for the ledger, link expiry and the speed of a run only; never for results. */
  now(): Date;
  /** Asks for a line that is neither shown nor kept. */
  ask(question: string): Promise<string>;
  /** Who asks, for the ledger. */
  readonly who: string;
  /** Aborted when the person asks to stop: what is not finished is taken back. */
  readonly signal: AbortSignal;
};

/** 0 done · 1 done with refusals · 2 wrong usage · 3 refused, vault unchanged */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a command ends with: the JSON document, and the same in words. */
export type Outcome = { code: ExitCode; json: unknown; lines: readonly string[] };

export type Flags = Readonly<Record<string, { type: 'string' | 'boolean'; description: string }>>;

export type Command = {
  readonly name: string;
  readonly summary: string;
  /** What stands after the name, in words: 「[プロジェクト]」. */
  readonly takes: string;
  /** A line that can be run as it stands. */
  readonly example: string;
  readonly args: Flags;
  run(args: Arguments, io: Io): Promise<Outcome>;
};

export type Arguments = {
  readonly positionals: readonly string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
};

/** Wrong usage: a sentence that says what to do; ends in exit code 2. */
export class UsageError extends Error {}

const COMMON: Flags = {
  project: {
    type: 'string',
    description: 'プロジェクトのフォルダー（既定：HIROGERU_PROJECT、なければ demo）',
  },
  json: { type: 'boolean', description: '結果を1つの JSON で標準出力に書きます' },
  help: { type: 'boolean', description: 'この説明を出します' },
};

/**
 * Reads a command line.
 * @throws UsageError for a flag that the command does not have, a flag without its value, or a value too many
 */
export function readArguments(command: Command, raw: readonly string[]): Arguments {
  const flags: Flags = { ...command.args, ...COMMON };
  const { values, positionals, tokens } = parseArgs({
    args: [...raw],
    options: Object.fromEntries(Object.entries(flags).map(([name, { type }]) => [name, { type }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
    if (!flag) throw new UsageError(`${token.rawName} という指定はありません`);
    if (flag.type === 'boolean' && token.value !== undefined)
      throw new UsageError(`--${token.name} に値は付きません。値を消してください`);
    if (flag.type === 'string' && (token.value ?? '').replace(/^-.*/, '') === '')
      throw new UsageError(`--${token.name} のあとに値を書いてください`);
  }
  return {
    positionals,
    text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    flag: (name) => values[name] === true,
  };
}

/** The help of one command. */
export function helpOf({ name, summary, takes, example, args }: Command): string {
  const flags = Object.entries({ ...args, ...COMMON }).map(
    ([flag, { type, description }]) =>
      `  ${`--${flag}${type === 'string' ? ' <値>' : ''}`.padEnd(20)} ${description}`,
  );
  return `${summary}\n\n使い方: hirogeru ${name} ${takes} [指定]\n\n${flags.join('\n')}\n\n例: ${example}\n`;
}
