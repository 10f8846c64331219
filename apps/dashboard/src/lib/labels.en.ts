/** Words of the English report; everything else of the pages is Japanese. */
export const REPORT_EN = {
  japanese: '日本語',
  english: 'English',
  synthetic:
    'All answers here were made up for this example. They have nothing to do with real people or places.',
  words: 'Names of themes, items and choices, and voices, stand in the words that people used, in Japanese.',
  findings: 'What was found',
  sure: 'How many, how sure',
  themes: 'What was said',
  effects: 'Effects: heard of, measured, not asked',
  change: 'Before and after the course',
  activity: 'Activity',
  supports: 'What supports this measure',
  caution: 'What to look at with care',
  unknown: 'What is not known',
  indicator: 'Numbers that stand for it',
  next: 'What comes next',
  voices: 'Voices',
  release: (id: string): string => `Release ${id}`,
  /** For whom it was made. */
  audience: {
    council: (fewest: string): string =>
      `This report is a paper of the council. Please do not put it on a site or pass it on widely. Numbers below ${fewest} people are withheld.`,
    web: (fewest: string): string =>
      `This report may be read by everybody. Numbers below ${fewest} people are withheld.`,
  },
} as const;
