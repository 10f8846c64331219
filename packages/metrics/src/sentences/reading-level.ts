/** How hard a text is to read, by its surface; figures in brackets and quoted names do not count as words of a sentence. */
export type ReadingLevel = {
  /** Characters (Japanese) or words (English) of the longest sentence. */
  readonly longest: number;
  /** Kanji among all characters, 0..1. */
  readonly kanji: number;
  /** Characters of the longest run of kanji. */
  readonly run: number;
  readonly doubleNegation: boolean;
};

/**
 * What is asked of a sentence for everybody.
 * Japanese: at most 60 characters a sentence and no double negation (公用文作成の考え方, 文化審議会建議, 令和4年1月7日); runs of kanji kept
 * short, since they weigh most on ease of reading (Tateisi, Ono & Yamada 1988, COLING, C88-2135); not more than 45 % kanji.
 * English: at most 25 words a sentence (GOV.UK content guidance).
 */
export const PLAIN = { ja: { longest: 60, kanji: 0.45, run: 6 }, en: { longest: 25 } } as const;

export function readingLevel(text: string, language: 'ja' | 'en'): ReadingLevel {
  const plain = bare(text);
  const sentences = plain.split(language === 'ja' ? /(?<=。)/ : /(?<=[.!?])\s/);
  const lengthOf = (sentence: string): number =>
    language === 'ja' ? [...sentence].length : sentence.split(/\s+/).filter((word) => /\w/.test(word)).length;
  const all = [...plain].length;
  const runs = plain.match(/\p{Script=Han}+/gu) ?? [];
  return {
    longest: Math.max(...sentences.map(lengthOf)),
    kanji: all === 0 ? 0 : runs.join('').length / all,
    run: Math.max(0, ...runs.map((run) => run.length)),
    doubleNegation: sentences.some((sentence) => DOUBLE[language].test(sentence)),
  };
}

/** Without the figures in brackets, and a quoted name as one word. */
const bare = (text: string): string =>
  withoutBrackets(text)
    .replace(/「[^「」]*」/g, '〇')
    .replace(/“[^“”]*”/g, 'x');

/** The text without what stands in brackets, also in brackets within them. */
export function withoutBrackets(text: string): string {
  const inner = text.replace(/（[^（）]*）| ?\([^()]*\)/g, '');
  return inner === text ? text : withoutBrackets(inner);
}

const DOUBLE = {
  ja: /(?:ない|なく|なかった|ません|ず)[^、。]{0,8}(?:では?|は|わけでは|も)(?:ない|ありません|なかった)/,
  en: /\b(?:not|never|no|cannot)\b[^.;:,]*\b(?:not|never|no|cannot|without|un(?:able|aware|certain|known|likely))\b/i,
} as const;
