import { routesOf } from '../mapping/routes.ts';
import type { Mapping } from '../mapping/schema.ts';
import type { ReadCell } from './read-closed.ts';

/**
 * Questions that, by the routing of the form, were not put to whoever answered so: none of the answers that lead there was
 * given to the earlier question. It was not, where that itself was not put, left blank or cannot be read: the form asks
 * those alone who said so. What somebody answered who was not asked leads nowhere.
 */
export function questionsNotAsked(mapping: Mapping, cells: readonly ReadCell[]): ReadonlySet<string> {
  const gone = new Set<string>();
  const routes = routesOf(mapping);
  if (routes.size === 0) return gone;
  const given = new Map<string, string[]>();
  for (const { column, reading } of cells)
    given.set(column.question, [
      ...(given.get(column.question) ?? []),
      ...reading.values.flatMap((value) => ('missing' in value ? [] : (value.code ?? []))),
    ]);
  // Earlier questions stand first, so that whoever was not asked one of them is known here.
  for (const [question, { question: earlier, values }] of routes) {
    const answers = gone.has(earlier) ? [] : (given.get(earlier) ?? []);
    if (!answers.some((code) => values.includes(code))) gone.add(question);
  }
  return gone;
}
