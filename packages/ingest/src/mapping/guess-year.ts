import { ERA_NAMES, eraYear } from '../normalise/era.ts';
import type { Recognition } from '../recognise/recognition.ts';

const ERA_YEAR = new RegExp(`(?<![A-Za-z])(${ERA_NAMES})\\.?(\\d{1,2}|元)(?:年度?|(?=[_\\s.(]|$))`, 'i');
const YEAR = /(?<!\d)(20\d{2})(?:年度?|(?=[_\s.(]|$))/;

/** The year (年度) that a log's path or the name of a sheet gives: 令和3年度, R3年度, 2021年度. @returns null when none does */
export function guessYear(path: string, recognition: Recognition): number | null {
  for (const text of [path, ...recognition.tables.map(({ sheet }) => sheet)]) {
    const folded = text.normalize('NFKC');
    const plain = YEAR.exec(folded)?.[1];
    if (plain !== undefined) return Number(plain);
    const era = ERA_YEAR.exec(folded);
    const year = era ? eraYear(era[1] ?? '', era[2] === '元' ? 1 : Number(era[2])) : null;
    if (year !== null && year >= 2000) return year;
  }
  return null;
}
