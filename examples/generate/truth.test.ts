import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { STANCES } from '../../packages/store/src/code-lists.ts';
import { readInbox, type InboxCells } from './read-inbox.ts';
import { readThemes } from './theme.ts';

const root = join(import.meta.dirname, '..', 'working-group');
const truth = (name: string): Record<string, string>[] => {
  const book = XLSX.read(readFileSync(join(root, 'truth', name), 'utf8'), { type: 'string', raw: true });
  return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0] as string] as XLSX.WorkSheet, {
    raw: false,
    defval: '',
  });
};
const cells: InboxCells = readInbox(join(root, 'inbox'));
const textAt = (row: Record<string, string>): string | undefined =>
  cells.get(`${row['file']}|${row['sheet']}|${row['row']}|${row['column']}`);
const rowAt = (file = '', sheet = '', row = ''): string[] =>
  [...cells].filter(([at]) => at.startsWith(`${file}|${sheet}|${row}|`)).map(([, text]) => text);

const opinions = truth('opinions.csv');

describe('the planted truth', () => {
  it('joins every opinion to a cell with something in it', () => {
    expect(opinions.filter((row) => (textAt(row) ?? '').trim() === '')).toEqual([]);
  });

  it('holds 1,500 free-text answers or more, of all five rounds', () => {
    expect(opinions.filter(({ content }) => content === 'opinion').length).toBeGreaterThanOrEqual(1500);
    expect([...new Set(opinions.map(({ round }) => round))].toSorted()).toEqual([
      'R1',
      'R2',
      'R3',
      'R4',
      'R5',
    ]);
  });

  it('comes from 350 to 500 people with a code', () => {
    const codes = [...cells]
      .filter(([at]) => /\|(会員番号|会員番号（おわかりの方のみ）|受講番号)$/u.test(at))
      .map(([, text]) => text);
    const people = new Set(codes.filter((code) => code.startsWith('K')));
    expect(people.size).toBeGreaterThanOrEqual(350);
    expect(people.size).toBeLessThanOrEqual(500);
  });

  it('names only themes and stances that exist, each theme at least 40 times', () => {
    const times = new Map(readThemes().map(({ id }) => [id, 0]));
    for (const row of opinions)
      for (const id of (row['themes'] ?? '').split(';').filter(Boolean))
        times.set(id, (times.get(id) ?? Number.NaN) + 1);
    expect([...times.values()].every((n) => n >= 40)).toBe(true);
    expect(times.size).toBe(18);
    const stances = new Set(opinions.flatMap((row) => (row['stances'] ?? '').split(';').filter(Boolean)));
    expect([...stances].filter((stance) => !(STANCES as readonly string[]).includes(stance))).toEqual([]);
  });

  it('marks exactly the stretches that could name somebody', () => {
    const spans = truth('personal-data.csv');
    const shape: Record<string, RegExp> = {
      phone: /^0\d+-0000-\d{4}$/u,
      mail: /^[\w.-]+@example\.(jp|com)$/u,
      age: /^\d+歳$/u,
      url: /^https:\/\/[\w./]+$/u,
      id: /^A-\d+$/u,
      date: /年/u,
      name: /^[\p{L}ー]+$/u,
      office: /^[\p{L}ー]+$/u,
      place: /(町|駅)/u,
    };
    const wrong = spans.filter((row) => {
      const text = textAt(row)?.slice(Number(row['start']), Number(row['end'])) ?? '';
      return !(shape[row['kind'] ?? '']?.test(text) ?? false);
    });
    expect(wrong).toEqual([]);
    expect(
      new Set(spans.map((row) => `${row['file']}|${row['sheet']}|${row['row']}`)).size,
    ).toBeGreaterThanOrEqual(40);
  });

  it('copies every cell in an exact duplicate and not in the others', () => {
    for (const { kind, file, sheet, row, of_row } of truth('duplicates.csv')) {
      const same = JSON.stringify(rowAt(file, sheet, row)) === JSON.stringify(rowAt(file, sheet, of_row));
      expect([kind, same]).toEqual([kind, kind === 'exact']);
    }
  });

  it('points every spoiled cell to something that is there', () => {
    const errors = truth('errors.csv');
    expect(errors.filter((row) => row['column'] !== '' && textAt(row) === undefined)).toEqual([]);
    expect(errors.length).toBeGreaterThanOrEqual(25);
  });
});
