/** One token as coding rules see it. */
export interface CodingToken {
  readonly surface: string;
  /** Dictionary form. */
  readonly base: string;
  /** KH Coder's part of speech. */
  readonly pos: string;
  /** Conjugated form, '' where the word does not inflect. */
  readonly form: string;
  /** False for particles and punctuation: they hold a place, but no rule can name them. */
  readonly named: boolean;
}

/** One unit that codes are given to: an answer, or a sentence of it. */
export interface CodingDocument {
  readonly id: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Text of the heading it lies under, first level first. */
  readonly headings?: readonly string[];
  readonly sentences: readonly (readonly CodingToken[])[];
}

/** Each sentence as a unit of its own, with the id `<document>.<sentence>`, counted from 1. */
export function sentenceUnits(documents: readonly CodingDocument[]): CodingDocument[] {
  return documents.flatMap((document) =>
    document.sentences.map((sentence, at) => ({
      ...document,
      id: `${document.id}.${at + 1}`,
      sentences: [sentence],
    })),
  );
}
