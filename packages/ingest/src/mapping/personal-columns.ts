import { guessChoice } from './guess-choices.ts';

const HEADINGS = [
  /氏名|お名前|^名前|なまえ|フルネーム|^(?:姓|名|氏|苗字|セイ|メイ)$|ふりがな|フリガナ|カナ氏名|旧姓|通称|ニックネーム|ペンネーム|ハンドルネーム|署名|^(?:full |first |last |your |user ?)?names?$/i,
  /電話|携帯|^tel|^phone|mobile|fax|連絡先|メール|e-?mail|^line|アカウント|住所|居住地番|郵便番号|〒|address|postal|zip/i,
  /生年月日|誕生日|date of birth|birth ?day|^dob$|マイナンバー|個人番号|手帳.{0,40}番号|受給者(?:証|番号)|被保険者|保険証|免許証|口座/i,
  /送信者|表示名|発言者|入力者|記録者$|担当者|記入者|代筆者|所属|勤務先|学校名|ip ?address|^ipアドレス/i,
  /診断名|病名|主治医|通院先|障害.{0,40}等級|手帳.{0,40}等級/,
];
/** How a cell of such a column looks, where the heading does not say: 連絡 with telephone numbers below it. */
const SHAPES: readonly (readonly [share: number, pattern: RegExp])[] = [
  [0.2, /^(?:mailto:)?[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/],
  [0.2, /^(?:\+81[- ]?|0)\d{1,4}[-( ]?\d{1,4}[-) ]?\d{3,4}$/],
  [0.3, /^〒?\d{3}-\d{4}$/],
  [0.3, /^(?:東京都|北海道|(?:京都|大阪)府|\p{Script=Han}{2,3}県).{1,12}?[市区町村郡].*\d/u],
  [0.5, /^[ァ-ヶー]{2,8} [ァ-ヶー]{2,8}$/u],
  [0.5, /^[ぁ-ゖー]{2,8} [ぁ-ゖー]{2,8}$/u],
  [0.6, /^[\p{Script=Han}々]{1,4} (?:[\p{Script=Han}々]{1,4}|[ぁ-ゖ]{2,5}|[ァ-ヶー]{2,5})$/u],
];
const QUESTION = /(?:か|ください)[。?]?$|公開|引用|掲載|同意/;
const YEAR_OF_BIRTH = /^(?:19|20)\d{2}[-/.年]/;

/**
 * Whether a column names people or leads to them, by its heading or by how its cells look. Such a column never enters the
 * vault, so a question that only mentions one (連絡先を交換しましたか: はい・いいえ) is told apart by its answers.
 * @param name  folded
 * @param texts  the cells that hold something
 */
export function isPersonal(name: string, texts: readonly string[]): boolean {
  const cells = texts.map((text) => text.normalize('NFKC').replace(/\s+/g, ' ').trim());
  const shaped = SHAPES.some(([share, pattern]) => {
    const found = cells.filter((text) => pattern.test(text));
    // Names differ from one person to the next; 北部 会場 is the same for many.
    return found.length > 0 && found.length >= cells.length * share && new Set(found).size * 2 > found.length;
  });
  if (shaped) return true;
  if (!HEADINGS.some((pattern) => pattern.test(name))) return /^生まれ|出生/.test(name) && born(cells);
  return !(QUESTION.test(name) && guessChoice(texts) !== null);
}

function born(cells: readonly string[]): boolean {
  return cells.some((text) => YEAR_OF_BIRTH.test(text) && /\d[-/.月]\d/.test(text));
}
