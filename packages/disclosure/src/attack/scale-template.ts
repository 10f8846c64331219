/** What is publicly known of a scale: how the points of its items make a score. An item's id is the scale's, a dot and its number. */
export type ScaleTemplate = {
  readonly id: string;
  readonly items: number;
  readonly range: readonly [least: number, most: number];
  readonly reversed: readonly number[];
  readonly subscales: Readonly<Record<string, readonly number[]>>;
  /** Items of the total, where they are not all. */
  readonly total?: readonly number[] | undefined;
  /** sum · mean · percent: mean of the items, from 0 to 100 over the range */
  readonly score: 'sum' | 'mean' | 'percent';
  /** From this share of answered items there is a score, of the mean of those; 1: all are needed. */
  readonly missing: { readonly share: number };
};

/** Numbers of the items that make a part of a scale: `total`, or a subscale. */
export const itemsOf = ({ items, subscales, total }: ScaleTemplate, part: string): readonly number[] =>
  subscales[part] ?? total ?? Array.from({ length: items }, (_, at) => at + 1);

/** A point of an item as it counts for the score. */
export const counted = (
  { range: [least, most], reversed }: ScaleTemplate,
  item: number,
  point: number,
): number => (reversed.includes(item) ? least + most - point : point);

/** What a score, or a difference of two, is as a sum of the items' points. */
export function asSum(
  { score, range: [least, most] }: ScaleTemplate,
  items: number,
): { readonly score: (value: number) => number; readonly difference: (value: number) => number } {
  if (score === 'sum') return { score: (value) => value, difference: (value) => value };
  const difference = (value: number): number =>
    items * (score === 'mean' ? value : (value / 100) * (most - least));
  return { score: (value) => difference(value) + (score === 'percent' ? items * least : 0), difference };
}
