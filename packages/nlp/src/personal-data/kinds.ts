/** Kinds of personal data that are looked for in free text, in the order in which they win where they overlap. */
export const PERSONAL_KINDS = [
  'mail',
  'url',
  'phone',
  'id',
  'birth',
  'rare',
  'date',
  'age',
  'office',
  'role',
  'name',
  'place',
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A stretch that may lead to a person; half-open, UTF-16 code units of the text. */
export interface PersonalData {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}
