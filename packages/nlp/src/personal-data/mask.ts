import type { PersonalData, PersonalKind } from './kinds.ts';

const MASKS: Readonly<Record<PersonalKind, string>> = {
  name: '〔名前〕',
  place: '〔地名〕',
  office: '〔事業所〕',
  phone: '〔電話〕',
  mail: '〔メール〕',
  url: '〔URL〕',
  birth: '〔生年月日〕',
  date: '〔日付〕',
  age: '〔年代〕',
  role: '〔役職〕',
  rare: '〔特徴〕',
  id: '〔番号〕',
};

/**
 * Writes the text with a mask for each span; spans that overlap become one mask, that of the first.
 * @param spans  of this text, in any order
 */
export function maskPersonalData(text: string, spans: readonly PersonalData[]): string {
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= at) masked += text.slice(at, start) + MASKS[kind];
    at = Math.max(at, end);
  }
  return masked + text.slice(at);
}
