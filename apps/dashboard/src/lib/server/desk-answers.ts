import { z } from 'zod';
import { filterChoices } from './desk-filter.ts';

const part = z.object({ text: z.string(), unit: z.int().nullable(), theme: z.boolean() });

/** What the cli says of the answers of a theme: for the analyst's eyes alone. */
export const themeAnswers = z.object({
  theme: z.string(),
  from: z.int(),
  page: z.int(),
  of: z.int(),
  answers: z.array(
    z.object({ opinion_id: z.string(), place: z.string(), round_id: z.string(), parts: z.array(part) }),
  ),
  themes: z.array(z.object({ theme_id: z.string(), label: z.string(), provisional: z.boolean() })),
  note: z.string().nullable(),
  pinned: z.boolean(),
  moved: z.array(z.string()),
  choices: filterChoices.shape.choices,
});
export type ThemeAnswers = z.infer<typeof themeAnswers>;
