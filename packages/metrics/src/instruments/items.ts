import { clientItems } from './client.ts';
import { colleagueItems } from './colleague.ts';
import { courseItems } from './course.ts';
import type { Item } from './item.ts';
import { organisationItems } from './organisation.ts';
import { supporterItems } from './supporter.ts';

/** Every item of ours, in the order in which it is shown. */
export const items: readonly Item[] = [
  ...supporterItems,
  ...courseItems,
  ...clientItems,
  ...colleagueItems,
  ...organisationItems,
];

const byId = new Map(items.map((item) => [item.id, item]));

/** The item of an id, or undefined when the id belongs to another instrument. */
export const itemOf = (id: string | null): Item | undefined => (id === null ? undefined : byId.get(id));

const inEnglish = new Map(items.map(({ text, text_en }) => [text, text_en]));

/** A wording in English: that of an item of ours; others are people's own words and stay as they are. */
export const englishWording = (wording: string): string => inEnglish.get(wording) ?? wording;
