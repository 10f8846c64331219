const RELIABILITY =
  'stands only where every point of its items is shown: of how they go together no table tells';

/** Figures that are not read, and why they tell no withheld number. A figure of a new view is read, or stands here. */
export const UNTIED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  activity_continuity: {
    months: 'months are public, and in which of them an activity was logged no other table tells',
    offices: 'offices are counted in no other table',
  },
  activity_reach: { places: 'places are counted in no other table' },
  plan_numbers: { before: 'an earlier release shows it itself, and is read side by side' },
  scale_scores: {
    alpha_low: RELIABILITY,
    alpha_high: RELIABILITY,
    omega: RELIABILITY,
    omega_low: RELIABILITY,
    omega_high: RELIABILITY,
  },
  theme_list: {
    rounds: 'rounds in which a theme is there: that a withheld number is not 0 is known of each',
    stability: 'tells of drawing answers anew, not of how many there are',
  },
};
