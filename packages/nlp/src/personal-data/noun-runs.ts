import type { Token } from '../token.ts';

/** Words side by side without a blank that could make one name; numbers of the tokens, both included. */
export interface NounRun {
  readonly first: number;
  readonly last: number;
}

const NAMEABLE = /[\p{L}\p{N}ー々]/u;
const JOINS_NAME = /^[がヶケヵノのツ]$/;
const HAN = /\p{Script=Han}/u;
const AFTER_JOINT = /^(?:丘|台|原|谷|浜|崎|窪|島|池|森|浦|岡|沢|関|瀬|峰|嶺|里|郷|木|山|町|村|駅)/;
const STREET_MARK = /^[-－−‐ー]$/;

/** Longest runs of nouns and prefixes, with が, ヶ, の inside a place's name (緑が丘) and the hyphens of a street number. */
export function nounRuns(tokens: readonly Token[]): NounRun[] {
  const runs: NounRun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isNounPart(tokens[at]!)) continue;
    const first = at;
    while (at + 1 < tokens.length && goesOn(tokens, at)) at++;
    runs.push({ first, last: at });
  }
  return runs;
}

function goesOn(tokens: readonly Token[], at: number): boolean {
  const [token, next, after] = [tokens[at]!, tokens[at + 1]!, tokens[at + 2]];
  if (token.end !== next.start) return false;
  if (isNounPart(next)) return true;
  if (after === undefined || next.end !== after.start) return false;
  if (STREET_MARK.test(next.surface))
    return /[0-9０-９]$/.test(token.surface) && /^[0-9０-９]/.test(after.surface);
  return JOINS_NAME.test(next.surface) && HAN.test(token.surface) && AFTER_JOINT.test(after.surface);
}

const isNounPart = ({ pos, posDetail, surface }: Token): boolean =>
  (pos === '名詞' || pos === '接頭詞') &&
  !/^(?:非自立|代名詞|副詞可能)/.test(posDetail) &&
  NAMEABLE.test(surface);
