import process from 'node:process';
import { formatProblem, Refused } from '@hirogeru/store/contracts';
import { helpOf, readArguments, UsageError, type ExitCode, type Io } from './command.ts';
import { COMMANDS } from './commands/index.ts';

/** Runs one command line. @returns the exit code; nothing is thrown for bad input */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...raw] = argv;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    const list = COMMANDS.map((each) => `  ${each.name.padEnd(12)} ${each.summary}`).join('\n');
    io.stderr(
      `使い方: hirogeru <コマンド> [プロジェクト] [指定]\n\n${list}\n\n各コマンドの説明: hirogeru <コマンド> --help\n`,
    );
    return name === '--help' || name === 'help' ? 0 : 2;
  }
  if (raw.includes('--help')) {
    io.stdout(await helpOf(command));
    return 0;
  }
  try {
    const args = readArguments(command, raw);
    const { code, json, lines } = await command.run(args, io);
    if (args.flag('json')) io.stdout(`${JSON.stringify(json, null, 2)}\n`);
    else for (const line of lines) io.stdout(`${line}\n`);
    return code;
  } catch (error) {
    if (error instanceof UsageError) {
      io.stderr(`${error.message}\n\n${await helpOf(command)}`);
      return 2;
    }
    if (error instanceof Refused) {
      io.stderr(`${formatProblem(error.problem)}\n`);
      if (raw.includes('--json')) io.stdout(`${JSON.stringify({ refused: error.problem }, null, 2)}\n`);
      return 3;
    }
    throw error;
  }
}

if (import.meta.main) {
  process.exitCode = await main(process.argv.slice(2), {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    now: () => new Date(),
  });
}
