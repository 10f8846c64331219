import type { Contract } from '../contract.ts';
import * as views from './views.ts';

/**
 * The finite list of everything that a page, export, chart or embed can show, by name: the order in which a module's
 * exports come is not the same under every bundler.
 */
export const family: readonly Contract[] = Object.values(views).toSorted((a: Contract, b: Contract) =>
  a.name < b.name ? -1 : 1,
);

/** The contract of a view; undefined when there is none of that name. */
export const contractOf = (view: string | undefined): Contract | undefined =>
  family.find(({ name }) => name === view);
