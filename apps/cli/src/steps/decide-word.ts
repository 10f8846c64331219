import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { parseUserWords, type Compound } from '@hirogeru/nlp';
import type { Vault } from '@hirogeru/store/vault';
import { UsageError, type Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { readDecisions, replaceDecisions, writeDecisions } from './decision-file.ts';
import { proposedWords } from './proposed-words.ts';
import { inputsHash, recordRun } from './run-record.ts';
import { tellLeftRuns, tellRuns } from './tell-runs.ts';

export type WordDecision = {
  readonly word: string;
  readonly decision: 'taken' | 'rejected' | 'undecided';
  /** Where the proposed one is wrong; kana. */
  readonly reading?: string | undefined;
};

const NEW_FILE = `# 辞書に加えないと、人が決めたことばです。二度とおすすめしません。加えたことばは dictionary.csv にあります。
rejected: []
`;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Keeps what a person says of a proposed word: taken, it becomes a line of dictionary.csv, which counts from the next
 * `tokenize` on; rejected, it stands in words.yaml.
 * @throws UsageError when the word is not proposed, or was not rejected
 */
export async function decideWord(
  vault: Vault,
  folder: ProjectFolder,
  { word, decision, reading, io }: WordDecision & { io: Io },
): Promise<void> {
  const { paths, project, words } = folder;
  const others = words.rejected.filter((each) => each !== word);
  if (decision === 'undecided' && others.length === words.rejected.length)
    throw new UsageError('そのことばは、加えないと決めたことばの中にありません');
  const line = decision === 'undecided' ? '' : lineOf(await proposed(vault, folder, word), reading);
  const rejected = decision === 'rejected' ? [...others, word].toSorted() : others;
  const dictionary = decision === 'taken' ? withLine(folder.dictionary, line) : folder.dictionary;
  await tellLeftRuns(vault, folder, io);
  const before = readDecisions(paths.words);
  const bytes = existsSync(paths.dictionary) ? readFileSync(paths.dictionary) : null;
  const facts = { words: parseUserWords(dictionary).length, rejected: rejected.length };
  try {
    await vault.transaction(async (session) => {
      await recordRun(
        session,
        project.id,
        'dictionary',
        inputsHash('dictionary', dictionary, rejected),
        facts,
      );
      if (decision === 'taken') replaceDecisions(paths.dictionary, asBefore(bytes, dictionary));
      else writeDecisions(paths.words, before, NEW_FILE, { rejected });
    });
  } catch (error) {
    if (decision === 'taken') replaceDecisions(paths.dictionary, bytes);
    else replaceDecisions(paths.words, before);
    throw error;
  }
  await tellRuns(vault, folder, io);
}

async function proposed(vault: Vault, folder: ProjectFolder, word: string): Promise<Compound> {
  const found = (await proposedWords(vault, folder)).find(({ surface }) => surface === word);
  if (!found)
    throw new UsageError('そのことばは、おすすめの中にありません。「hirogeru dictionary」で確かめてください');
  return found;
}

function lineOf({ surface, reading, partOfSpeech }: Compound, given = reading): string {
  if (!/^[ぁ-ゖァ-ヴー]*$/.test(given)) throw new UsageError('読みは、かなで書いてください');
  return [surface, given, partOfSpeech].join(',');
}

function withLine(text: string, line: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return `${text}${text === '' || /[\r\n]$/.test(text) ? '' : end}${line}${end}`;
}

/** In UTF-8, with the mark by which Excel knows it where it was there, or where the file was in another encoding. */
function asBefore(bytes: Uint8Array | null, text: string): string {
  const marked = bytes !== null && (!isUtf8(bytes) || (bytes[0] === 0xef && bytes[1] === 0xbb));
  const bare = text.replace(BYTE_ORDER_MARK, '');
  return marked ? BYTE_ORDER_MARK + bare : bare;
}
