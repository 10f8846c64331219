import {
  classifyContent,
  createTokenizer,
  fieldWords,
  findPersonalData,
  splitUnits,
  tokenizeOpinion,
  unitWords,
  type KnownWords,
  type ThemeDocument,
} from '@hirogeru/nlp';
import type { MadeAnswer } from './answers.ts';

/** Answers cut into units of meaning, as `hirogeru tokenize` does it. */
export async function unitsOfAnswers(answers: readonly MadeAnswer[]): Promise<ThemeDocument[]> {
  const known: KnownWords = new Map();
  const tokenizer = await createTokenizer({ userWords: fieldWords() });
  return answers.flatMap(({ person, text }, answer): ThemeDocument[] => {
    const tokens = tokenizeOpinion(tokenizer, text);
    const hidden = findPersonalData(text, tokens);
    const answerId = String(answer).padStart(7, '0');
    return splitUnits(text, tokens).flatMap(({ start, end }, unit) => {
      const own = tokens.filter((token) => token.start >= start && token.end <= end);
      if (classifyContent(text.slice(start, end), own) !== 'opinion') return [];
      return { id: `${answerId}:${unit}`, personKey: person, answerId, words: unitWords(own, hidden, known) };
    });
  });
}
