import { CODE_LABELS } from '@hirogeru/store/contracts';
import { z } from 'zod';
import { FILTER } from '#lib/filter-labels.ja.ts';

const FILTERS = ['stance', 'code', 'theme', 'round', 'channel', 'standpoint'] as const;
type FilterName = (typeof FILTERS)[number];
const choice = z.array(z.object({ value: z.string(), label: z.string() }));

/** What the cli says that answers can be narrowed down to. */
export const filterChoices = z.object({ choices: z.record(z.enum(FILTERS), choice) });
type FilterChoices = Partial<z.infer<typeof filterChoices>['choices']>;

const VALUE = /^[^\p{C}-][^\p{C}]{0,199}$/u;

/** A list to choose from, with what the address has chosen. */
export type FilterField = {
  readonly name: FilterName;
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
};
/** What is chosen now, and the address without it. */
export type FilterChip = { readonly label: string; readonly href: string };
export type DeskFilter = { readonly fields: readonly FilterField[]; readonly chips: readonly FilterChip[] };

const chosen = (params: URLSearchParams, name: FilterName): string =>
  VALUE.exec(params.get(name) ?? '')?.[0] ?? '';

/** What the address narrows down to, as the cli takes it. @param without  what the page itself stands for */
export const filterFlags = (params: URLSearchParams, without?: FilterName): string[] =>
  FILTERS.filter((name) => name !== without).flatMap((name) => {
    const value = chosen(params, name);
    return value === '' ? [] : [`--${name}=${value}`];
  });

/** The lists of a page's filter, and a chip for each value chosen. A value that no list has any more can be taken off too. */
export function deskFilter(url: URL, choices: FilterChoices, without?: FilterName): DeskFilter {
  const fields = FILTERS.filter((name) => name !== without).map((name) => ({
    name,
    label: FILTER.names[name],
    chosen: chosen(url.searchParams, name),
    choices: choices[name] ?? [],
  }));
  return {
    fields: fields.filter((field) => field.choices.length > 0),
    chips: fields
      .filter((field) => field.chosen !== '')
      .map(({ name, label, chosen: value, choices: own }) => ({
        label: `${label}：${own.find((each) => each.value === value)?.label ?? CODE_LABELS[value] ?? value}`,
        href: addressWithout(url, name),
      })),
  };
}

/** The address without a filter, without lists in which nothing was chosen, and at the first page again. */
function addressWithout({ pathname, searchParams }: URL, name: FilterName): string {
  const kept = [...searchParams].filter(([key, value]) => key !== name && key !== 'from' && value !== '');
  return kept.length === 0 ? pathname : `${pathname}?${new URLSearchParams(kept)}`;
}
