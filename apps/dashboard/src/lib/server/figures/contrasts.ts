import {
  CODE_LABELS,
  codeContrasts,
  numberAddress,
  rounds,
  saidByChange,
  themeContrasts,
  type ViewRow,
} from '@hirogeru/store/contracts';
import { formatCell, formatShort } from '#lib/format.ts';
import { CONTRAST, SAID_BY_CHANGE } from '#lib/labels.ja.ts';
import type { NumberedTable, Reader } from '../reader.ts';

type Contrasts = typeof themeContrasts | typeof codeContrasts | typeof saidByChange;
type Row = ViewRow<Contrasts>;

/** A table with what it is about. */
export type NamedTable = { readonly id: string; readonly label: string; readonly table: NumberedTable };

/** People of each standpoint, channel and round who touch a theme, beside everybody else; in the order of the code lists. */
export function contrastsOf(reader: Reader, theme: string): NumberedTable | null {
  const rows = inOrder(reader.view(themeContrasts, { theme_id: theme }));
  if (rows.length === 0) return null;
  return tableOf(themeContrasts, rows, { ...CONTRAST, labels: rows.map(groupNames(reader)) });
}

/** The same for a group of effects, and for those of its effects that enough people mention. */
export function codeContrastsOf(reader: Reader, group: string): NamedTable[] {
  const rows = inOrder(reader.view(codeContrasts, { group_id: group }));
  return [...Map.groupBy(rows, ({ code }) => code)].map(([code, own]) => {
    const name = own[0]?.label ?? code;
    const label = code === group ? CONTRAST.anyOf(name) : name;
    const words = { ...CONTRAST, caption: CONTRAST.of(label), labels: own.map(groupNames(reader)) };
    return { id: code, label, table: tableOf(codeContrasts, own, words) };
  });
}

/** What people wrote whose points on an effect rose, and all others; an effect of a group each. */
export function saidByChangeOf(reader: Reader, group: string): NamedTable[] {
  const rows = inOrder(reader.view(saidByChange, { group_id: group }));
  return [...Map.groupBy(rows, ({ effect_id }) => effect_id)].map(([id, own]) => {
    const label = own[0]?.label ?? id;
    const labels = own.map(({ mentioned_label }) => mentioned_label);
    const words = { ...SAID_BY_CHANGE, caption: SAID_BY_CHANGE.of(label), labels };
    return { id, label, table: tableOf(saidByChange, own, words) };
  });
}

const inOrder = <R extends Row>(rows: readonly R[]): R[] => rows.toSorted((a, b) => a.seq - b.seq);

function groupNames(reader: Reader): (row: { value: string }) => string {
  const labels = new Map(reader.view(rounds).map(({ round_id, label }) => [round_id, label]));
  return ({ value }) => labels.get(value) ?? CODE_LABELS[value] ?? value;
}

function tableOf(
  contract: Contrasts,
  rows: readonly Row[],
  words: {
    readonly caption: string;
    readonly columns: readonly string[];
    readonly labels: readonly string[];
  },
): NumberedTable {
  const counts = ['people', 'of', 'others', 'others_of'] as const;
  return {
    caption: words.caption,
    columns: words.columns,
    rows: rows.map((row, index) => [
      words.labels[index] ?? '',
      // Seven columns: the long form of what is withheld stands beside them once, as what is found.
      ...counts.map((figure) =>
        row[figure].kind === 'shown' ? formatCell(row[figure], '人') : formatShort(row[figure]),
      ),
      points(row),
      row.difference.kind === 'too_few' ? CONTRAST.countsOnly : (CONTRAST.finding[row.finding] ?? ''),
    ]),
    numbers: rows.map((row) => [
      null,
      ...[...counts, 'difference'].map((figure) => numberAddress(contract, figure, row)),
      null,
    ]),
  };
}

/** Difference and interval in percentage points. */
function points({ difference, low, high }: Row): string {
  if (difference.kind !== 'shown' || low.kind !== 'shown' || high.kind !== 'shown')
    return formatShort(difference);
  const signed = (share: number): string => {
    const value = Math.round(Math.abs(share) * 100);
    return value === 0 ? '0' : `${share > 0 ? '+' : '−'}${value}`;
  };
  return `${signed(difference.value)}（${signed(low.value)}〜${signed(high.value)}）`;
}
