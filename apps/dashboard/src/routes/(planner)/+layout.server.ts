import { requireReader } from '#lib/server/require-reader.ts';
import { siteOf } from '#lib/server/site-of.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
  account: locals.account,
  isIn: locals.isIn,
  site: siteOf(requireReader(locals)),
});
