import { behind, rawNumber, recompute, type Recipe } from '@hirogeru/metrics';
import { readNumberAddress, type Problem } from '@hirogeru/store/contracts';
import { numberTrace, openCurrent, type NumberTrace } from '@hirogeru/store/release';
import { cellStore, type Vault } from '@hirogeru/store/vault';
import { UsageError } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { measureProject } from './measure.ts';
import { outsideOfScale } from './outside-of-scale.ts';
import { releaseInputs } from './release-inputs.ts';

/** What only the analyst's desk is told of a number. */
export type DeskTrace = {
  readonly recipe: Recipe;
  /** Worked out again from the vault; null where only the whole view gives it, which was then counted again. */
  readonly recomputed: number | null;
  readonly same: boolean;
  /** False when files, themes or settings have changed since the release. */
  readonly current: boolean;
  readonly rows: number;
  readonly people: number;
  readonly files: readonly { name: string; sha256: string; rows: number; people: number }[];
  /** Where answers stand that no item of a scale can have, of a number that counts sheets with them. */
  readonly refused: readonly Problem[];
};

export type FullTrace = NumberTrace & { readonly desk: DeskTrace | null };

/**
 * Traces a number of the current release back to the files. Of a number that the release withholds the vault is not
 * asked: nothing is said of it here that the table does not say.
 * @throws UsageError when there is no release, or no such number in it
 */
export async function traceProject(vault: Vault, folder: ProjectFolder, address: string): Promise<FullTrace> {
  const opened = await openCurrent(folder.paths.releases);
  if (!opened) throw new UsageError('公開版がまだありません。hirogeru release でつくってください');
  const { release } = opened;
  const trace = numberTrace(release, address);
  if (!trace)
    throw new UsageError(
      'その番号の数は、いまの公開版にありません。番号は「表/数/区分…」の形で、表の名は hirogeru views で確かめられます',
    );
  if (trace.state !== 'shown') return { ...trace, desk: null };
  const current = (await releaseInputs(vault, folder)) === release.manifest.inputs_hash;
  return {
    ...trace,
    desk: await deskTrace(vault, folder, trace, {
      current,
      isShown: (number) => numberTrace(release, number)?.state === 'shown',
    }),
  };
}

async function deskTrace(
  vault: Vault,
  folder: ProjectFolder,
  trace: NumberTrace,
  { current, isShown }: { current: boolean; isShown: (number: string) => boolean },
): Promise<DeskTrace | null> {
  const raw = await measureProject(vault, folder);
  const asked = readNumberAddress(trace.number);
  const number = asked && rawNumber(raw, asked, isShown);
  if (!number) return null;
  const store = cellStore(vault);
  const counted = await recompute(number.recipe, store, raw.context);
  const found = await behind(number.recipe, store, raw.context);
  const files = new Map(raw.context.files.map((file) => [file.file_id, file]));
  return {
    recipe: number.recipe,
    recomputed: counted ?? number.value,
    same: (counted ?? number.value) === trace.value,
    current,
    rows: found.rows,
    people: found.people,
    refused: await outsideOfScale(vault, folder.project.id, number.recipe),
    files: found.files.flatMap(({ file_id, rows, people }) => {
      const file = files.get(file_id);
      return file ? [{ name: file.path, sha256: file.sha256, rows, people }] : [];
    }),
  };
}
