/** Kinds of personal data in free text, in the order in which they win where they overlap. */
export type PersonalKind = 'mail' | 'url' | 'id' | 'phone' | 'date' | 'age' | 'office' | 'place' | 'name';

/** A stretch that may name a person, a place or an office; half-open, UTF-16 code units of the text. */
export interface PersonalData {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}
