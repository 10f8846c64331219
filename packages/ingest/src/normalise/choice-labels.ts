import { foldLines } from './received-stretch.ts';

/** label → code, as in the mapping. */
export type ChoiceLabels = Readonly<Record<string, string | number>>;
/** A label in the form in which it is looked for. */
export type Label = { readonly label: string; readonly code: string };

const sorted = new WeakMap<ChoiceLabels, readonly Label[]>();

/** The labels folded, longest first; made once for each mapping, as it is asked for every cell. */
export function longestFirst(labels: ChoiceLabels): readonly Label[] {
  const made =
    sorted.get(labels) ??
    Object.entries(labels)
      .map(([label, code]) => ({ label: foldLines(label), code: String(code) }))
      .filter(({ label }) => label !== '')
      .toSorted((a, b) => b.label.length - a.label.length || (a.label < b.label ? -1 : 1));
  sorted.set(labels, made);
  return made;
}
