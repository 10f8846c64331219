import { z } from 'zod';
import { cellSchema, type Cell } from './cell.ts';
import type { Column } from './column.ts';

type Texts = Record<string, Column>;
type Units =
  | '人'
  | '件'
  | '回'
  | '延べ'
  | '時間'
  | '点'
  | '割合'
  | '行'
  | '種類'
  | 'か所'
  | 'か月'
  | '事業所'
  | '';

/** What a view publishes: its keys, its protected figures and the words beside them. */
export type Contract<
  K extends Texts = Texts,
  C extends Record<string, { unit: Units }> = Record<string, { unit: Units }>,
  A extends Texts = Texts,
> = {
  readonly name: string;
  /** What is counted and who, in Japanese; shown in 数え方. */
  readonly label: string;
  readonly population: string;
  /** Dimensions; the value 'T' is the margin. */
  readonly keys: K;
  /** Figures; each is a Cell. */
  readonly cells: C;
  /** Words that belong to a row and are not figures (labels, sentences). */
  readonly texts: A;
};

type Read<T extends Texts> = { [P in keyof T]: z.infer<T[P]['schema']> };

/** One row of a view, inferred from its contract. */
export type ViewRow<V extends Contract> = Read<V['keys']> & { [P in keyof V['cells']]: Cell } & Read<
    V['texts']
  >;

/** Declares a view. One file a view, in `contracts/`; `contracts/views.ts` lists them all. */
export function contract<
  K extends Texts,
  C extends Record<string, { unit: Units }>,
  A extends Texts = Record<never, never>,
>(
  name: string,
  spec: { label: string; population: string; keys: K; cells: C; texts?: A },
): Contract<K, C, A> {
  return {
    name,
    label: spec.label,
    population: spec.population,
    keys: spec.keys,
    cells: spec.cells,
    texts: (spec.texts ?? {}) as A,
  };
}

/** The strict row schema of a view: a column that the contract does not name cannot get through. */
export function rowSchema<V extends Contract>(view: V): z.ZodType<ViewRow<V>> {
  const shape: Record<string, z.ZodType> = {};
  for (const [key, column] of Object.entries(view.keys)) shape[key] = column.schema;
  for (const key of Object.keys(view.cells)) shape[key] = cellSchema;
  for (const [key, column] of Object.entries(view.texts)) shape[key] = column.schema;
  return z.strictObject(shape) as unknown as z.ZodType<ViewRow<V>>;
}
