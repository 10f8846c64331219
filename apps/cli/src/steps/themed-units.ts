import { lowerThemeHits, sql, themeHits } from '@hirogeru/store/vault';

/** Units with the themes that they belong to, those that are read under others among them; for `FROM`. */
export const themedUnits = sql`(SELECT scope, theme_id, opinion_id, unit_no FROM ${themeHits}
  UNION ALL SELECT scope, theme_id, opinion_id, unit_no FROM ${lowerThemeHits})`;
