import { createHash } from 'node:crypto';
import { problem, Refused, type Problem, type Project } from '@hirogeru/store/contracts';
import type { FileRow } from '@hirogeru/store/vault';
import type { MappedPart } from './mapping/match.ts';
import type { Mapping } from './mapping/schema.ts';
import { sizeOf } from './progress.ts';
import { keepWithin } from './read/limits.ts';
import type { OpenBook } from './large/open-book.ts';
import type { PreparedFile, StagedSurvey } from './large/prepare-large.ts';
import { understand, type Understood } from './understand.ts';

/** What is to be done with one file of a run, decided before anything is changed. */
export type FilePlan = {
  readonly path: string;
  readonly sha256: string;
  readonly fileId: string;
  /** Bytes as received. */
  readonly size: number;
} &
  /** Null where the same content stands under another name in the same run: it is stored when this plan's turn comes. */
  (
    | { readonly state: 'already'; readonly stored: FileRow | null }
    | { readonly state: 'refused'; readonly problem: Problem }
    | { readonly state: 'definition'; readonly read: Understood }
    | {
        readonly state: 'taken' | 'replaced';
        readonly read: Understood;
        /** What is taken of it, form by form. */
        readonly forms: readonly MappedPart[];
        /** Rows that the engine has read already; null for a file that is in memory. */
        readonly staged: StagedSurvey | null;
        /** A large workbook; null for a file that is in memory. */
        readonly book: OpenBook | null;
        /** Ids of the versions whose place it takes. */
        readonly replaces: readonly string[];
      }
  );

/** How a run treats what is there already. */
export type PlanOptions = {
  readonly project: Project;
  readonly mappings: readonly Mapping[];
  readonly replace: boolean;
};

/**
 * Decides what becomes of a file. The same content is never taken twice; other content under a known path needs the
 * analyst's word.
 * @param stored  the vault's files
 * @param planned  plans of the same run so far
 */
export function planFile(
  file: PreparedFile,
  options: PlanOptions,
  stored: readonly FileRow[],
  planned: readonly FilePlan[],
): FilePlan {
  const sha256 = contentHash(file);
  const base = { path: file.path, sha256, fileId: sha256.slice(0, 16), size: sizeOf(file) };
  const same = stored.find((each) => each.sha256 === sha256);
  const twin = planned.some((each) => each.sha256 === sha256 && 'forms' in each);
  if (twin || (same && !options.replace))
    return { ...base, state: 'already', stored: twin ? null : (same ?? null) };
  const earlier = stored.filter((each) => each.path === file.path && each.sha256 !== sha256);
  if (earlier[0] && !options.replace) {
    const params = { file_id: earlier[0].file_id };
    return { ...base, state: 'refused', problem: problem('E_REPLACES', { file: file.path }, params) };
  }
  if (file.refusal) return { ...base, state: 'refused', problem: file.refusal };
  try {
    if (file.large && !file.staged) keepWithin('bytes', file.large.size, file.path);
    const read = file.staged?.read ?? file.book?.read ?? understand(file, options.project, options.mappings);
    if (read.forms.length === 0) return { ...base, state: 'definition', read };
    const replaces = [...(same ? [same] : []), ...earlier].map(({ file_id }) => file_id);
    const state = replaces.length > 0 ? 'replaced' : 'taken';
    return {
      ...base,
      state,
      read,
      forms: read.forms.toSorted((a, b) => Number(isRepeated(a)) - Number(isRepeated(b))),
      staged: file.staged ?? null,
      book: file.book ?? null,
      replaces,
    };
  } catch (error) {
    if (error instanceof Refused) return { ...base, state: 'refused', problem: error.problem };
    throw error;
  }
}

/** SHA-256 of all of a file, hexadecimal. */
export const contentHash = ({ bytes, large }: PreparedFile): string =>
  large?.scan().sha256 ?? createHash('sha256').update(bytes).digest('hex');

/** Whether a file holds rows of repeated groups, which belong to answer sheets of this file or of another. */
export const holdsParts = (plan: FilePlan): boolean => 'forms' in plan && plan.forms.some(isRepeated);

/** Rows of repeated groups come after the answer sheets to which they belong. */
export const sheetsFirst = <P extends FilePlan>(plans: readonly P[]): readonly P[] => [
  ...plans.filter((plan) => !holdsParts(plan)),
  ...plans.filter((plan) => holdsParts(plan)),
];

const isRepeated = ({ part }: MappedPart): boolean =>
  part.tables.some(({ keys }) => keys !== undefined && keys.parent.length > 0);
