/** How near two numbers must be. */
export type Tolerance = { readonly relative: number; readonly absolute: number };

const NON_FINITE = new Map<unknown, number>([
  ['Inf', Infinity],
  ['-Inf', -Infinity],
]);

/** Results to compare: numbers, null where there is none, undefined where the product does not answer. */
export type Result =
  | number
  | boolean
  | null
  | undefined
  | readonly Result[]
  | { readonly [key: string]: Result };

/** Told of every part of a reference that has no counterpart in the result, by its path. */
export type PassOver = (path: string) => void;

/**
 * Every place where a result is not what another tool found. A part of the reference without a counterpart in the
 * result is passed over and told; null ("missing") asks for nothing; {"error"} and "NaN" ask for null.
 * @param toleranceOf  tolerance of the value at a path such as `t_test.p`
 */
export function disagreements(
  found: Result,
  reference: unknown,
  toleranceOf: (path: string) => Tolerance,
  passOver: PassOver,
  path = '',
): string[] {
  if (reference === null || reference === undefined) return [];
  if (found === undefined) {
    passOver(path);
    return [];
  }
  if (reference === 'NaN' || isRefusal(reference))
    return isNothing(found) ? [] : [`${path} is undefined, found ${JSON.stringify(found)}`];
  const wanted = NON_FINITE.get(reference) ?? reference;
  if (typeof wanted === 'number') {
    if (typeof found === 'number' && isNear(found, wanted, toleranceOf(path))) return [];
    return [`${path} ${JSON.stringify(found)}, not ${wanted}`];
  }
  if (typeof wanted === 'boolean') return found === wanted ? [] : [`${path} is not ${wanted}`];
  if (Array.isArray(wanted)) {
    if (isNothing(found) && wanted.every((each) => each === null || each === 'NaN')) return [];
    if (!Array.isArray(found) || found.length !== wanted.length) return [`${path} has another length`];
    return wanted.flatMap((each, at) =>
      disagreements(found[at], each, toleranceOf, passOver, `${path}[${at}]`),
    );
  }
  if (found === null && Object.values(wanted as object).some(isMissing)) return [];
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return [`${path} has no result`];
  // What only the result has is not asked for.
  return Object.entries(wanted as object).flatMap(([key, each]) =>
    disagreements(
      (found as Record<string, Result>)[key],
      each,
      toleranceOf,
      passOver,
      path ? `${path}.${key}` : key,
    ),
  );
}

/** A result, or null where the product refuses to give one. */
export function orNothing<T>(give: () => T): T | null {
  try {
    return give();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isNear(found: number, wanted: number, { relative, absolute }: Tolerance): boolean {
  if (found === wanted) return true;
  return Math.abs(found - wanted) <= Math.max(absolute, relative * Math.abs(wanted));
}

function isNothing(found: Result): boolean {
  if (Array.isArray(found)) return found.every(isNothing);
  return found === null || (typeof found === 'object' && Object.values(found).every(isNothing));
}

function isRefusal(reference: unknown): boolean {
  return typeof reference === 'object' && reference !== null && 'error' in reference;
}

function isMissing(reference: unknown): boolean {
  return Array.isArray(reference) ? reference.every(isMissing) : reference === null || reference === 'NaN';
}
