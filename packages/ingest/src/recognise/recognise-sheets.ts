import { problem, Refused } from '@hirogeru/store/contracts';
import type { Sheet, Workbook } from '../read/workbook.ts';
import { visibleTables } from './answer-table.ts';
import { headingKey } from './column-marks.ts';
import { isBlank } from './filled-cells.ts';
import type { Recognition } from './recognition.ts';
import { recognise, SURE } from './recognise.ts';
import { filledSheets } from './recogniser.ts';

/**
 * Says what the sheets of a file are, one recognition a kind, in the order of the sheets. A sheet with other columns
 * than the rest may be of another kind: it is looked at as if it were a file of its own, and what the workbook as a whole
 * is counts where that does not tell.
 * @param name  shown in problems, never looked at
 * @returns at least one; their tables are those of different sheets
 * @throws Refused as `recognise`, at the sheet of which that is so
 */
export function recogniseSheets(workbook: Workbook, name: string): readonly [Recognition, ...Recognition[]] {
  const groups = alikeSheets(workbook);
  if (groups.length < 2) return [recognise(workbook, name)];
  const whole = attempt(() => recognise(workbook, name));
  if (!(whole instanceof Refused) && whole.outcome === 'definition') return [whole];
  const claimed = whole instanceof Refused ? null : whole;
  const found = groups.flatMap((sheets) => kindOf(workbook, sheets, claimed, name) ?? []);
  const [first, ...others] = [...Map.groupBy(found, ({ kind }) => kind).values()].map(together);
  if (!first) {
    if (whole instanceof Refused) throw whole;
    return [whole];
  }
  // Of one kind: what the workbook says as a whole is what is known of it.
  if (claimed?.kind === first.kind && others.length === 0) return [claimed];
  const sheets = filledSheets(workbook);
  const parts = [first, ...others].map((part) => ({ ...part, sheets }));
  return parts as [Recognition, ...Recognition[]];
}

/** What some sheets are: by themselves where that is sure, else as the whole workbook has them. */
function kindOf(
  workbook: Workbook,
  sheets: readonly Sheet[],
  whole: Recognition | null,
  name: string,
): Recognition | null {
  const hidden = workbook.sheets.filter(({ visibility }) => visibility !== 'visible');
  const own = attempt(() => recognise({ ...workbook, sheets: [...sheets, ...hidden] }, name));
  const names = new Set(sheets.map((sheet) => sheet.name));
  if (own instanceof Refused) {
    const { code, params } = own.problem;
    if (code !== 'E_AMBIGUOUS_EXPORT') return null;
    const sheet = sheets[0]?.name ?? '';
    throw new Refused(problem(code, sheet === '' ? { file: name } : { file: name, sheet }, params));
  }
  const tables = whole?.tables.filter(({ sheet }) => names.has(sheet)) ?? [];
  const sure = own.outcome === 'answers' && own.confidence >= SURE;
  if (whole && !sure && tables.length > 0) return { ...whole, tables, facts: own.facts };
  return own.outcome === 'answers' ? own : null;
}

/** Parts of one kind, in the order of the sheets. */
function together(parts: readonly Recognition[]): Recognition {
  const [surest] = parts.toSorted((a, b) => b.confidence - a.confidence);
  if (!surest) throw new Error('a kind without a part');
  const facts: Record<string, number> = {};
  for (const [fact, n] of parts.flatMap((part) => Object.entries(part.facts)))
    facts[fact] = (facts[fact] ?? 0) + n;
  return { ...surest, facts, tables: parts.flatMap(({ tables }) => tables) };
}

/** The visible sheets with something in them, those together whose tables share half of their columns. */
function alikeSheets(workbook: Workbook): readonly (readonly Sheet[])[] {
  const columns = new Map(
    visibleTables(workbook).map(({ sheet, table }) => [sheet, new Set(table.columns.map(headingKey))]),
  );
  const groups: { readonly sheets: Sheet[]; readonly columns: ReadonlySet<string> }[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== 'visible' || sheet.rows.every(isBlank)) continue;
    const own = columns.get(sheet) ?? new Set();
    const group = groups.find((each) => {
      const shared = [...own].filter((name) => each.columns.has(name)).length;
      return shared > 0 && shared * 2 >= Math.max(own.size, each.columns.size);
    });
    if (group) group.sheets.push(sheet);
    else groups.push({ sheets: [sheet], columns: own });
  }
  return groups.map(({ sheets }) => sheets);
}

function attempt<T>(action: () => T): T | Refused {
  try {
    return action();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}
