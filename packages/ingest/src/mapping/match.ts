import { problem, type Position, type Problem } from '@hirogeru/store/contracts';
import { labelKey } from '../normalise/text.ts';
import type { AnswerTable, Recognition } from '../recognise/recognition.ts';
import { hasColumns, mapColumns } from './columns.ts';
import { isBeside } from './holds-answers.ts';
import { countChanges, nearestMapping } from './nearest-mapping.ts';
import { isAt } from './round-of-file.ts';
import type { Mapping } from './schema.ts';
import { isAbout } from './shape.ts';

/** The tables of a file that one mapping takes. */
export type MappedPart = { readonly mapping: Mapping; readonly part: Recognition };
/** Which mapping takes which tables of a file. */
export type Matched = {
  /** In the order of the tables; no mapping is there twice, and no table. */
  readonly fitting: readonly MappedPart[];
  /** Tables that mappings are about and that cannot be taken, with why. Nothing of such a file is taken. */
  readonly failing: readonly { readonly part: Recognition; readonly problem: Problem }[];
  /** Tables that no mapping is about. */
  readonly rest: readonly Recognition[];
};

type Place = { readonly part: Recognition; readonly table: AnswerTable };
/** A mapping with the tables that it is about, and those of them that have to have its columns. */
type Candidate = {
  readonly mapping: Mapping;
  readonly places: readonly Place[];
  readonly asked: readonly Place[];
};

/**
 * Finds the one mapping of each table of a file, by the recognised kind, the path below inbox/, the sheet's name and the
 * columns that must be there, of which the narrower match counts where one asks for more. Failing are tables that two mappings fit (E_AMBIGUOUS_MAPPING), or that lack a column of the
 * one that is about them (E_COLUMN_MISSING, or E_FORM_CHANGED where its questions were reworded).
 */
export function matchTables(
  parts: readonly Recognition[],
  path: string,
  mappings: readonly Mapping[],
): Matched {
  const places = parts.flatMap((part) => part.tables.map((table) => ({ part, table })));
  const candidates = candidatesFor(places, path, mappings);
  const fitting = new Map<Mapping, Place[]>();
  const failing: { part: Recognition; problem: Problem }[] = [];
  const rest: Place[] = [];
  for (const place of places) {
    const about = candidates.filter((each) => each.places.includes(place));
    const strong = narrowest(about.filter(({ mapping }) => hasColumns(mapping, place.table.columns)));
    const [best] =
      strong.length > 0 ? strong : about.toSorted((a, b) => lacking(a, place) - lacking(b, place));
    const clash = ambiguous(strong, place, path);
    const lacks = best && missing(best, place, path);
    const wrong = clash ?? lacks;
    // Sums of answers have headings in common with them.
    const beside = lacks && places.length > 1 && isBeside(place.table.sheet);
    if (!best || (beside && !clash)) rest.push(place);
    else if (wrong) failing.push({ part: partOf([place]), problem: wrong });
    else fitting.set(best.mapping, [...(fitting.get(best.mapping) ?? []), place]);
  }
  return {
    fitting: [...fitting].map(([mapping, own]) => ({ mapping, part: partOf(own) })),
    failing,
    rest: [...Map.groupBy(rest, ({ part }) => part).values()].map(partOf),
  };
}

/** Why nothing of a file is taken that no mapping is about: E_FORM_CHANGED, or E_NO_MAPPING. */
export function noMapping(
  parts: readonly Recognition[],
  path: string,
  mappings: readonly Mapping[],
): Problem {
  for (const part of parts) {
    const changed = formChanged(part, { file: path }, mappings);
    if (changed) return changed;
  }
  return problem('E_NO_MAPPING', { file: path }, { columns: parts[0]?.tables[0]?.columns.length ?? 0 });
}

/** Where a table is. */
export const placeOf = (path: string, { sheet }: AnswerTable): Position =>
  sheet === '' ? { file: path } : { file: path, sheet };

/** The mappings that fit a table; those that are about one go before those that are about none. */
function candidatesFor(
  places: readonly Place[],
  path: string,
  mappings: readonly Mapping[],
): readonly Candidate[] {
  const meant = mappings.map((mapping) => ({
    mapping,
    places: places.filter(({ part, table }) => isMeant(mapping, part.kind, table.sheet, path)),
  }));
  const about = meant.map(({ mapping, places: own }) => ({
    mapping,
    places: own.filter(({ table }) => isAbout(mapping, table.columns)),
  }));
  return (about.some((each) => fits(each)) ? about : meant)
    .filter((each) => fits(each))
    .map((each) => ({ ...each, asked: askedOf(each.places) }));
}

const fits = ({ mapping, places }: Omit<Candidate, 'asked'>): boolean =>
  askedOf(places).some(({ table }) => hasColumns(mapping, table.columns));

function isMeant({ match }: Mapping, kind: string, sheet: string, path: string): boolean {
  return (
    (match.kind === undefined || match.kind === kind) &&
    (match.file === undefined || isAt(path, match.file)) &&
    (match.sheet === undefined || isAt(sheet, match.sheet))
  );
}

/** A sheet with a heading and nothing below it asks for nothing, unless there is no other. */
function askedOf(places: readonly Place[]): readonly Place[] {
  const filled = places.filter(({ table }) => table.rows.length > 0);
  return filled.length > 0 ? filled : places;
}

/** Of mappings that all fit a table, the one that asks for every column that the others ask for, and for more. */
function narrowest(strong: readonly Candidate[]): readonly Candidate[] {
  const asking = strong.map((each) => new Set(each.mapping.match.columns.map((name) => labelKey(name))));
  const best = asking.findIndex((own) =>
    asking.every(
      (other) => own === other || (own.size > other.size && [...other].every((name) => own.has(name))),
    ),
  );
  return best < 0 ? strong : strong.slice(best, best + 1);
}

const lacking = ({ mapping }: Candidate, { table }: Place): number =>
  mapColumns(mapping, table.columns).missing.length;

function ambiguous(strong: readonly Candidate[], place: Place, path: string): Problem | null {
  const forms = strong.filter(({ asked }) => asked.includes(place)).map(({ mapping }) => mapping.form);
  return forms.length < 2
    ? null
    : problem('E_AMBIGUOUS_MAPPING', placeOf(path, place.table), { mappings: forms.toSorted() });
}

function missing({ mapping, asked }: Candidate, place: Place, path: string): Problem | null {
  const [column] = asked.includes(place) ? mapColumns(mapping, place.table.columns).missing : [];
  if (column === undefined) return null;
  const at = placeOf(path, place.table);
  const of = Object.keys(mapping.columns).length;
  return formChanged(partOf([place]), at, [mapping]) ?? problem('E_COLUMN_MISSING', at, { column, of });
}

/** A form whose questions were reworded is not taken on a guess: a person says which question is which. */
function formChanged(part: Recognition, at: Position, mappings: readonly Mapping[]): Problem | null {
  const nearest = nearestMapping(part, mappings);
  const changed = nearest && countChanges(nearest.changes);
  return nearest && changed && changed.reworded > 0
    ? problem('E_FORM_CHANGED', at, { form: nearest.mapping.form, ...changed })
    : null;
}

/** The recognition of the first, with the tables of all of them. */
function partOf(places: readonly Place[]): Recognition {
  const [first] = places;
  if (!first) throw new Error('a part without a table');
  return { ...first.part, tables: places.map(({ table }) => table) };
}
