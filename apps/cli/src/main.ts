import process from 'node:process';
import { helpOf, readArguments, UsageError, type ExitCode, type Io } from './command.ts';
import { allCommands, loadCommand } from './commands/index.ts';
import { askHidden } from './ask-hidden.ts';
import { forTerminals } from './for-terminals.ts';
import { explainFailure } from './failure.ts';
import { stopOnRequest } from './stopping.ts';
import { whoAsks } from './who-asks.ts';

/** Runs one command line. @returns the exit code; nothing is thrown */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...raw] = argv;
  if (name === undefined || name === '--help' || name === 'help') {
    (name === undefined ? io.stderr : io.stdout)(await overview());
    return name === undefined ? 2 : 0;
  }
  const command = await loadCommand(name);
  try {
    if (!command) throw new UsageError(`そのコマンドはありません\n\n${await overview()}`);
    if (raw.includes('--help')) {
      io.stdout(helpOf(command));
      return 0;
    }
    const args = readArguments(command, raw);
    const { code, json, lines } = await command.run(args, io);
    if (args.flag('json')) io.stdout(`${JSON.stringify(json, null, 2)}\n`);
    const say = args.flag('json') ? io.stderr : io.stdout;
    for (const line of lines) say(`${line}\n`);
    return code;
  } catch (error) {
    const { code, error: reason, words } = explainFailure(error, command ?? undefined);
    io.stderr(words);
    if (raw.includes('--json')) io.stdout(`${JSON.stringify({ error: reason }, null, 2)}\n`);
    return code;
  }
}

async function overview(): Promise<string> {
  const list = (await allCommands()).map((each) => `  ${each.name.padEnd(12)} ${each.summary}`).join('\n');
  return `使い方: hirogeru <コマンド> [プロジェクト] [指定]\n\n${list}\n\n各コマンドの説明: hirogeru <コマンド> --help\n`;
}

if (import.meta.main) {
  // A reader that has seen enough (`| head`) closes the pipe. What was done stays done.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  process.exitCode = await main(process.argv.slice(2), {
    // Another program reads exactly what there is.
    stdout: (text) => process.stdout.write(process.stdout.isTTY ? forTerminals(text) : text),
    stderr: (text) => process.stderr.write(process.stderr.isTTY ? forTerminals(text) : text),
    terminal: process.stderr.isTTY,
    now: () => new Date(),
    ask: askHidden,
    who: whoAsks(process.env['HIROGERU_WHO']),
    signal: stopOnRequest(),
  });
}
