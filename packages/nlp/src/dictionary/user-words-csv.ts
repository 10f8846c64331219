import { problem, Refused, type Position } from '@hirogeru/store/contracts';
import type { UserWord } from '../user-word.ts';

const HEADER = '表記';
const PART_OF_SPEECH = /^(名詞|副詞|連体詞|接続詞|感動詞|記号|接頭詞)(-[^-,]{1,10}){0,3}$/;

/**
 * Reads a project's dictionary.csv: one word a line, `表記,読み,品詞` and, where wanted, the cost of the lattice.
 * Reading and part of speech may be empty (名詞). Empty lines, a first line with the headings, and lines that begin
 * with # are passed over.
 * @throws Refused with the first line that cannot be read (E_CONFIG; `path` names the column)
 */
export function parseUserWords(csv: string, file = 'dictionary.csv'): UserWord[] {
  const words: UserWord[] = [];
  csv
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .forEach((line, index) => {
      const cells = line.split(',').map(readCell);
      if (cells.every((cell) => cell === '') || line.startsWith('#')) return;
      if (cells[0] === HEADER) return;
      words.push(readWord(cells, { file, row: index + 1 }));
    });
  return words;
}

const readCell = (cell: string): string =>
  cell
    .trim()
    .replace(/^"([^"]*)"$/, '$1')
    .trim();

function readWord(cells: readonly string[], at: Position): UserWord {
  const [surface = '', reading = '', partOfSpeech = '', cost = '', ...rest] = cells;
  if (surface === '' || surface.length > 50) throw wrong(at, '表記');
  if (!/^[\u3041-\u3096\u30a1-\u30ff]{0,100}$/.test(reading)) throw wrong(at, '読み');
  if (partOfSpeech !== '' && !PART_OF_SPEECH.test(partOfSpeech)) throw wrong(at, '品詞');
  if (!/^(-?\d{1,5})?$/.test(cost) || rest.some((cell) => cell !== '')) throw wrong(at, 'コスト');
  const word = { surface, reading: toKatakana(reading), partOfSpeech: partOfSpeech || '名詞' };
  return cost === '' ? word : { ...word, cost: Number(cost) };
}

const wrong = (at: Position, column: string): Refused =>
  new Refused(problem('E_CONFIG', { ...at, column }, { path: column }));

const toKatakana = (reading: string): string =>
  reading.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
