import { MISSING_REASONS } from '@hirogeru/store/contracts';
import { labelKey } from '../normalise/text.ts';
import type { ColumnMapping, Mapping } from './schema.ts';

/** To whom a question is put: those who gave one of these answers to an earlier question of the form. */
export type Route = { readonly question: string; readonly values: readonly string[] };
/** What is wrong with an `asked_if`, and where in the mapping. */
export type WrongRoute =
  | { readonly code: 'E_ROUTE_QUESTION' | 'E_ROUTE_ORDER' | 'E_CONFIG'; readonly path: readonly string[] }
  | { readonly code: 'E_ROUTE_VALUE'; readonly path: readonly string[]; readonly choices: number };

type Asking = {
  readonly name: string;
  readonly column: ColumnMapping;
  /** As `mapColumns` names it. */
  readonly question: string;
};
const NPS = Array.from({ length: 11 }, (_, at) => String(at));
const known = new WeakMap<Mapping, ReadonlyMap<string, Route>>();

/** The routes of a form by the question that is put to some people only, in the order of the mapping. */
export function routesOf(mapping: Mapping): ReadonlyMap<string, Route> {
  const routes = known.get(mapping) ?? new Map(findRoutes(mapping));
  known.set(mapping, routes);
  return routes;
}

function findRoutes(mapping: Mapping): [string, Route][] {
  const asking = askingColumns(mapping);
  return asking.flatMap(({ column, question }): [string, Route][] => {
    const asked_if = routeOf(column);
    const [first] = asked_if ? named(asking, asked_if.question) : [];
    if (!asked_if || !first) return [];
    return [[question, { question: first.question, values: asked_if.values.map(String) }]];
  });
}

/** Every `asked_if` that names no earlier question of choices or points, or an answer that nobody can give to it. */
export function wrongRoutes(mapping: Mapping): WrongRoute[] {
  const asking = askingColumns(mapping);
  return asking.flatMap(({ name, column, question }, at): WrongRoute[] => {
    const asked_if = routeOf(column);
    if (!asked_if) return [];
    const path = ['columns', name, 'asked_if'];
    const others = asking.filter((each) => each.question === question).map((each) => routeOf(each.column));
    if (others.some((other) => other && JSON.stringify(other) !== JSON.stringify(asked_if)))
      return [{ code: 'E_CONFIG', path }];
    const first = named(asking, asked_if.question);
    const answers = first.flatMap((each) => answersOf(each.column));
    if (answers.length === 0) return [{ code: 'E_ROUTE_QUESTION', path: [...path, 'question'] }];
    if (first.some((each) => asking.indexOf(each) >= at))
      return [{ code: 'E_ROUTE_ORDER', path: [...path, 'question'] }];
    return asked_if.values.every((value) => answers.includes(String(value)))
      ? []
      : [{ code: 'E_ROUTE_VALUE', path: [...path, 'values'], choices: new Set(answers).size }];
  });
}

function askingColumns({ columns }: Mapping): Asking[] {
  return Object.entries(columns).map(([name, column], position) => ({
    name,
    column,
    question: ('question' in column ? column.question : undefined) ?? `q${position + 1}`,
  }));
}

const routeOf = (column: ColumnMapping) => ('asked_if' in column ? column.asked_if : undefined);

/** The columns of a question of which every file has some, by its id; else by the heading of one of them. */
function named(asking: readonly Asking[], name: string): readonly Asking[] {
  const asks = asking.filter(({ column }) => answersOf(column).length > 0);
  const byName = asks.find((each) => labelKey(each.name) === labelKey(name));
  const byId = asks.filter(({ question }) => question === name);
  const found = byId.length > 0 ? byId : asks.filter(({ question }) => question === byName?.question);
  return found.some(({ column }) => !column.optional) ? found : [];
}

/** Codes of what can be answered in a column (a reason why nothing is, is no answer); none where it has no choices or points. */
function answersOf(column: ColumnMapping): readonly string[] {
  return codesOf(column).filter((code) => !MISSING_REASONS.some((reason) => reason === code));
}

function codesOf(column: ColumnMapping): readonly string[] {
  switch (column.kind) {
    case 'choice':
    case 'multi_choice':
      return Object.values(column.labels).map(String);
    case 'choice_mark':
      return [String(column.code)];
    case 'likert':
      return Array.from({ length: Math.max(0, Math.floor(column.max - column.min) + 1) }, (_, at) =>
        String(column.min + at),
      );
    case 'nps':
      return NPS;
    default:
      return [];
  }
}
