/**
 * Sentences that claim a cause. No data of a working group has a comparison group, so none of ours may; a cause that is
 * asked about or denied in the same clause (講座によるものかどうかはわかりません) claims nothing.
 * @param text  what is said; names and quoted words (「…」, “…”) are people's own and are passed over
 * @returns the claiming sentences, as they stand
 */
export function causalClaims(text: string, language: 'ja' | 'en'): string[] {
  const own = text.replace(/「[^「」]*」|“[^“”]*”/g, '〇');
  const sentences = own.split(language === 'ja' ? /(?<=。)/ : /(?<=[.!?])\s/);
  return sentences.filter((sentence) => claims[language](sentence));
}

const JAPANESE =
  /によ(?:って|り|る)|(?<!少ない|満たない|確か)ため(?!し|る)|せいで|おかげ|つなが(?:っ|り)|もたら|の結果、|結果として|原因|影響|引き起こ|効果(?:が|の)(?:あっ|あり|出)|役立[ちっ]|効い|改善|講座で(?:増え|減|変わ|上が|下が|よくな)/g;
const DENIED =
  /^[^、。]*?(?:かどうかは?、?(?:わかりません|言えません)|とは(?:言えません|限りません)|では(?:ありません|なかった))/;

const ENGLISH =
  /\b(?:caus\w*|because|due to|thanks to|owing to|led to|leads? to|result(?:ed|s)? (?:in|from)|as a result|impact\w*|improv\w*|made (?:the|a) (?:change|difference)|the course changed|brought about|responsible for|attribut\w*)\b/gi;
const ASKED = /\b(?:whether|cannot (?:say|show|tell))\b[^,;.]*$/i;

const claims = {
  ja: (sentence: string) =>
    [...sentence.matchAll(JAPANESE)].some(
      ({ 0: word, index }) => !DENIED.test(sentence.slice(index + word.length)),
    ),
  en: (sentence: string) =>
    [...sentence.matchAll(ENGLISH)].some(({ index }) => !ASKED.test(sentence.slice(0, index))),
};
