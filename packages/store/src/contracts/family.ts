import type { Contract } from '../contract.ts';
import * as views from './views.ts';

/** The finite list of everything that a page, export, chart or embed can show, by name. */
export const family: readonly Contract[] = Object.values(views);
