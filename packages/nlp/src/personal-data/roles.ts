import type { PersonalData } from './kinds.ts';
import { OFFICE_ROLE } from './office-kinds.ts';

/** 事業所長, 医局長; not 成長. */
const OTHER_HEAD = '(?!成長|特長|延長|身長|増長)\\p{Script=Han}{1,4}長(?![いくかさ期])';
const ROLE = new RegExp(`^(?:の|、| )?(${OFFICE_ROLE}|${OTHER_HEAD})`, 'u');
const ROLE_REACH = 20;

/** Roles said right after a named office: with it they often tell who it is. */
export function findRoles(text: string, offices: readonly PersonalData[]): PersonalData[] {
  return offices.flatMap(({ end }): PersonalData[] => {
    const found = ROLE.exec(text.slice(end, end + ROLE_REACH));
    if (!found) return [];
    const start = end + found[0].length - found[1]!.length;
    return [{ kind: 'role', start, end: start + found[1]!.length }];
  });
}
