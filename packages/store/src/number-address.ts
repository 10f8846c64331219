import type { Contract } from './contract.ts';

/** A figure of one row of a view. */
export type NumberAddress = {
  readonly view: string;
  readonly figure: string;
  /** Values of the view's keys, in their order. */
  readonly keys: readonly string[];
};

/** Address of a number as pages and commands write it: `view/figure/key/…`, keys in the contract's order. */
export const numberAddress = (
  { name, keys }: Contract,
  figure: string,
  row: Readonly<Record<string, unknown>>,
): string =>
  [name, figure, ...Object.keys(keys).map((key) => String(row[key]))].map(encodeURIComponent).join('/');

/** Reads an address; null when it is none. Whether there is such a number is another question. */
export function readNumberAddress(address: string): NumberAddress | null {
  try {
    const [view, figure, ...keys] = address.split('/').map(decodeURIComponent);
    return view && figure ? { view, figure, keys } : null;
  } catch {
    return null;
  }
}

/** Whether a row of a view stands at these values of its keys, given in their order as an address gives them. */
export function isAt(
  { keys }: Contract,
  row: Readonly<Record<string, unknown>>,
  values: readonly string[],
): boolean {
  const names = Object.keys(keys);
  return names.length === values.length && names.every((name, place) => String(row[name]) === values[place]);
}
