import { CODE_LABELS, HEADINGS, recap, type ViewRow } from '@hirogeru/store/contracts';
import { openCurrent } from '@hirogeru/store/release';
import { stringify } from 'csv-stringify/sync';
import { UsageError } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';

export type Recap = { release: string; voices: ViewRow<typeof recap>[] };

/** The voices of the current release for the next round's おさらい, heading by heading. @throws UsageError when there is no release */
export async function recapOf({ paths }: ProjectFolder): Promise<Recap> {
  const opened = await openCurrent(paths.releases);
  if (!opened) throw new UsageError('公開版がまだありません。hirogeru release でつくってください');
  const { release } = opened;
  const order: readonly string[] = HEADINGS;
  const voices = release
    .view(recap)
    .toSorted((a, b) => order.indexOf(a.heading) - order.indexOf(b.heading) || a.seq - b.seq);
  return { release: release.id, voices };
}

/** The sheet as a CSV that Excel opens as it is (UTF-8 with BOM), no cell of which it takes for a formula. */
export const recapCsv = ({ voices }: Recap): string =>
  stringify(
    voices.map(({ heading, text, standpoint, quote_id }) => ({
      見出し: CODE_LABELS[heading] ?? heading,
      声: text,
      立場: standpoint === null ? '' : (CODE_LABELS[standpoint] ?? ''),
      番号: quote_id,
    })),
    {
      bom: true,
      header: true,
      columns: ['見出し', '声', '立場', '番号'],
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  );
