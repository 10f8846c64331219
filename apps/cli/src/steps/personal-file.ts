import { people, sql, submissions, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';

/**
 * How near a project is to the number of people from which a public body has to enter it in its register of files of
 * personal information (個人情報ファイル簿), and how many people can be looked up in it: those who have a number or a name there.
 * @source 個人情報の保護に関する法律 第74条第2項第9号・第75条 (the number, 1,000, is set by its 施行令)
 */
export type PersonalFile = {
  readonly people: number;
  readonly code: 'personal-file-near' | 'personal-file-due';
};

const NEAR = 800;
const DUE = 1000;

/** @returns null below eight hundred people */
export async function personalFileOf(vault: Vault, { project }: ProjectFolder): Promise<PersonalFile | null> {
  const [found] = await vault.all(
    sql`SELECT count(*)::INTEGER AS people FROM (
      SELECT respondent_code FROM ${submissions} WHERE scope = ${project.id} AND respondent_code IS NOT NULL
      UNION SELECT respondent_code FROM ${people} WHERE scope = ${project.id})`,
    z.object({ people: z.int() }),
  );
  const count = found?.people ?? 0;
  if (count < NEAR) return null;
  return { people: count, code: count < DUE ? 'personal-file-near' : 'personal-file-due' };
}

/** The same in words, with where it stands. */
export const personalFileLine = ({ people: count, code }: PersonalFile): string =>
  `番号などでさがせる方が ${count}人になりました。${code === 'personal-file-due' ? `${DUE}人以上の個人情報ファイルは、個人情報ファイル簿に載せて公表することになっています` : `${DUE}人からは、個人情報ファイル簿に載せて公表することになります`}（個人情報保護法 第75条、第74条第2項第9号）。個人情報の担当課に確かめてください [${code}]`;
