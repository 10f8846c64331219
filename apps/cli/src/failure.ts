import { resolve } from 'node:path';
import { formatPosition, formatProblem, Refused } from '@hirogeru/store/contracts';
import { UsageError, type Command, type ExitCode } from './command.ts';
import { Stopped } from './stopping.ts';

/** How a command ended that could not be done: the exit code, and the same for machines and for people. */
export type Failure = {
  readonly code: ExitCode;
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly place?: string;
    readonly at?: readonly string[];
  };
  readonly words: string;
};

const ROOT = resolve(import.meta.dirname, '../../..');

// Faults of the machine that a person can mend.
const MACHINE: Readonly<Record<string, string>> = {
  EACCES: '読めないか書きこめないファイルかフォルダーがあります。権限を確かめてください',
  EPERM: '読めないか書きこめないファイルかフォルダーがあります。権限を確かめてください',
  EROFS: '書きこめない場所です。書きこめる場所に移してください',
  ENOSPC: 'ディスクの空きが足りません。空きをつくってから、もう一度おこなってください',
  EFBIG: 'ディスクの空きが足りません。空きをつくってから、もう一度おこなってください',
  EDQUOT: 'ディスクの空きが足りません。空きをつくってから、もう一度おこなってください',
  ENOTDIR: 'フォルダーのあるべきところにファイルがあります。名前を確かめてください',
};

/** Puts any end of a command into words. No message of an unforeseen error is shown: it may hold a cell's text. */
export function explainFailure(error: unknown, command: Command | undefined): Failure {
  if (error instanceof UsageError) {
    const help = command ? `説明: hirogeru ${command.name} --help\n` : '';
    return { ...failure(2, 'USAGE', error.message), words: `${error.message}\n${help}` };
  }
  if (error instanceof Stopped) return failure(3, 'STOPPED', '途中でやめました。始める前の状態のままです');
  if (error instanceof Refused) {
    const { code, at } = error.problem;
    const words = formatProblem(error.problem);
    const place = formatPosition(at);
    const message = words.slice(place.length + 2);
    return { code: 3, error: { code, place, message }, words: `${words}\n` };
  }
  const machine = MACHINE[machineCodeOf(error)];
  if (machine !== undefined) return failure(3, 'MACHINE', machine);
  const at = framesOf(error);
  const unforeseen = failure(
    3,
    'UNFORESEEN',
    '思いがけない誤りで止まりました。取り込んだものは前のままです。下の場所を開発者に知らせてください',
  );
  return {
    ...unforeseen,
    error: { ...unforeseen.error, at },
    words: `${unforeseen.words}${at.map((frame) => `  ${frame}\n`).join('')}`,
  };
}

function failure(code: ExitCode, name: string, message: string): Failure {
  return { code, error: { code: name, message }, words: `${message}\n` };
}

// The database gives the system's words and no code.
const DATABASE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|not enough space|File too large|Disk quota exceeded/i, 'ENOSPC'],
  [/Permission denied|Read-only file system/i, 'EACCES'],
];

function machineCodeOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return code;
  return DATABASE_WORDS.find(([words]) => words.test(String(message)))?.[1] ?? '';
}

// Class and places in the program only; the message goes, and the folder that the program is in.
function framesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const stack = (error.stack ?? '').replace(error.message, '');
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [
    error.name,
    ...frames.map((line) => line.trim().replaceAll(`file://${ROOT}/`, '').replaceAll(`${ROOT}/`, '')),
  ].slice(0, 12);
}
