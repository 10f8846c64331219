import type { Inspection } from '@hirogeru/ingest';
import { scalesIn } from '@hirogeru/metrics';

/** Scales that a file seems to hold and whose wording is not ours to show: what to look at before it is taken in. */
export const licensedScales = ({ path, tables }: Inspection): string[] =>
  scalesIn(tables.flatMap(({ columns }) => columns)).map(({ id, licence, source }) =>
    licence === 'P'
      ? `${path}: 尺度「${id}」のようです。使うには購入や許諾がいります（${source}）。許諾を確かめてから取り込んでください。文面は公開版に出しません`
      : `${path}: 尺度「${id}」のようです。文面は公開版に出せません（${source}）。対応表の item に「${id}.1」のように番号で書くと、文面のかわりに番号で示します`,
  );
