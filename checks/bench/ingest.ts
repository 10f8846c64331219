import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../house/project-run.ts';
import {
  hasPython,
  ours,
  readCsv,
  withOpenpyxl,
  withPandas,
  workbookMapping,
  writeSurvey,
  writeWorkbook,
} from './ingest/figures.ts';
import type { Measured } from './ingest/peak.ts';
import { ask } from './shown/figures.ts';

const FEWER_ROWS = 100_000;
const COLUMNS = 20;

/**
 * Speed and memory of taking a large survey in, whole processes, in the same run as DuckDB's read_csv, pandas and
 * openpyxl on the same files. Each figure stands beside what is asked of it.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { rows: { type: 'string', default: '1000000' } },
  });
  const rows = Number(values.rows);
  const folder = temporaryFolder();
  try {
    await compareSurvey(folder, rows);
    await compareWorkbook(folder, Math.min(rows, FEWER_ROWS));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compareSurvey(folder: string, rows: number): Promise<void> {
  const file = await writeSurvey(folder, rows);
  const floor = tell(`read_csv, ${rows} rows`, await readCsv(file));
  const pandas = (await hasPython('pandas')) ? tell(`pandas, ${rows} rows`, await withPandas(file)) : null;
  if (!pandas) console.log('skipped: no pandas');
  const own = await attempt(`ours, ${rows} rows`, () => ours(file, rows));
  if (!own) return;
  ask('ours / read_csv', own.seconds / floor.seconds, '≤ 4');
  if (pandas) ask('pandas / ours', pandas.seconds / own.seconds, '≥ 10');
  ask(`peak MB, ${rows} rows`, own.peakMb, '≤ 400');
  if (rows <= FEWER_ROWS) return;
  const fewer = await attempt(`ours, ${FEWER_ROWS} rows`, async () =>
    ours(await writeSurvey(folder, FEWER_ROWS), FEWER_ROWS),
  );
  if (fewer) askGrowth(own, fewer);
}

async function compareWorkbook(folder: string, rows: number): Promise<void> {
  if (!(await hasPython('openpyxl'))) {
    console.log('skipped: no openpyxl');
    return;
  }
  const file = await writeWorkbook(folder, rows, COLUMNS);
  const openpyxl = tell(`openpyxl, ${rows} × ${COLUMNS}`, await withOpenpyxl(file));
  const own = await attempt(`ours, ${rows} × ${COLUMNS}`, () => ours(file, rows, workbookMapping(COLUMNS)));
  if (!own) return;
  ask('ours / openpyxl', own.seconds / openpyxl.seconds, '≤ 1.0');
  ask(`peak MB, ${rows} × ${COLUMNS}`, own.peakMb, '≤ 400');
  const tenth = Math.ceil(rows / 10);
  const fewer = await attempt(`ours, ${tenth} × ${COLUMNS}`, async () =>
    ours(await writeWorkbook(folder, tenth, COLUMNS), tenth, workbookMapping(COLUMNS)),
  );
  if (fewer) askGrowth(own, fewer);
}

function askGrowth(own: Measured, fewer: Measured): void {
  if (own.peakMb && fewer.peakMb)
    ask('growth of the peak in %', (own.peakMb / fewer.peakMb - 1) * 100, '< 10');
}

function tell(what: string, measured: Measured): Measured {
  if (measured.code !== 0 && measured.code !== 1) throw new Error(`${what} ended with ${measured.code}`);
  console.log(`${what}: ${measured.seconds.toFixed(1)} s, peak ${measured.peakMb?.toFixed(0) ?? '?'} MB`);
  return measured;
}

/** Ours may still refuse a file by a limit: that is said, and the other figures are given. */
async function attempt(what: string, work: () => Promise<Measured>): Promise<Measured | null> {
  try {
    return tell(what, await work());
  } catch (error) {
    console.log(`${what}: ${(error as Error).message}`);
    return null;
  }
}
