import type { Chance } from '../bench/shown/chance.ts';
import type { MadeUpProject, MadeUpSheet } from './made-up-project.ts';

/**
 * A project again and again while its answers come in: most are there from the beginning, the others come by and by, and in
 * some projects one is taken back.
 * @param times  how often
 */
export function growing(project: MadeUpProject, chance: Chance, times: number): MadeUpProject[] {
  const late = [0.1, 0.3, 0.6][chance.place([1, 1, 1])]!;
  const came = project.sheets.map(() =>
    chance.share() < late ? 1 + Math.floor(chance.share() * (times - 1)) : 0,
  );
  const back = chance.share() < 0.3 ? Math.floor(chance.share() * project.sheets.length) : -1;
  return Array.from({ length: times }, (_, time) => {
    const isThere = (at: number): boolean => came[at]! <= time;
    const sheets = project.sheets.map((sheet, at): MadeUpSheet =>
      at === back && time === times - 1 ? { ...sheet, stats: 'withdrawn' } : sheet,
    );
    return {
      ...project,
      sheets: sheets.filter((_sheet, at) => isThere(at)),
      quotes: project.quotes.filter(({ quote_id }) => {
        const at = Number(quote_id.slice(1));
        return isThere(at) && sheets[at]!.stats === 'yes';
      }),
      ...received(
        project,
        sheets.filter((_sheet, at) => isThere(at)),
      ),
    };
  });
}

/** The files as far as their rows are there. */
function received({ files, fileSheets }: MadeUpProject, sheets: readonly MadeUpSheet[]) {
  const rows = Map.groupBy(sheets, ({ file_id }) => file_id);
  const soFar = <F extends MadeUpProject['files'][number] | MadeUpProject['fileSheets'][number]>(
    own: readonly F[],
  ): F[] =>
    own.flatMap((file) => {
      if (file.file_id === 'log' || file.file_id === 'roster') return [file];
      const accepted = rows.get(file.file_id)?.length ?? 0;
      return accepted === 0
        ? []
        : [{ ...file, accepted, rows_read: file.rows_read - file.accepted + accepted }];
    });
  return { files: soFar(files), fileSheets: soFar(fileSheets) };
}
