import { halfWidth } from './half-width.ts';
import type { PersonalData } from './kinds.ts';

const NUMBER = '(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})';
const ERA_YEAR = `(?:(?:令和|平成|昭和|大正) ?(?:${NUMBER}|元)年|(?:19|20)[0-9]{2}年)`;
const LAST_YEAR = '(?:一昨年|昨年|去年|おととし|今年|ことし)の?';
const DAY_OF_MONTH = `${NUMBER}月(?: ?${NUMBER}日)?`;
const WITH_MARKS =
  '(?:[RHSTＲＨＳ]\\.?[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{1,2}|(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2})(?![0-9])';
const DATE = new RegExp(
  `(?<![0-9A-Za-z])(?:${WITH_MARKS}|${ERA_YEAR}の? ?${DAY_OF_MONTH}|${ERA_YEAR}の(?:春|夏|秋|冬|[初末])|${LAST_YEAR}${DAY_OF_MONTH}|${NUMBER}月 ?${NUMBER}日|${ERA_YEAR}(?!度|代|間)|(?:19|20)[0-9]{2}[-/.][0-9]{1,2}(?![0-9]))`,
  'g',
);
const BORN = /^ ?(?:生まれ|うまれ|産まれ|生(?![活徒命き協]))/;
const BIRTHDAY = /(?:生年月日|誕生日|生まれ(?:は|た))(?:は|が|も|:| |、|の){0,3}$/;
/** What happens to a person: its day tells who it was. */
const OF_A_LIFE =
  /入院|退院|転院|発病|発症|再発|診断|手術|初診|受診|通い始|通院|入所|退所|入居|入社|就職|退職|休職|復職|失業|結婚|離婚|出産|流産|亡くな|死去|他界|死別|事故|逮捕|倒れ|引っ越|転居|上京|自殺|未遂|移っ|辞め|始め(?:た|まし)|卒業|入学/;
/** What everybody shares: meetings, deadlines, papers, plans. */
const OF_ALL =
  /の会|会議|会合|講座|研修|回目?|資料|締切|締め切|〆切|期限|までに|次は|次回|案内|予定|開催|提出|配布|現在|改正|施行|号|アンケート|日程|始まる|始まり|スライド|動画|イベント|祭|来年|再来年|来月|本日|今日/;
const YEAR_ONLY = /年$/;

/** Days of birth, and days of a life (入院, 退院, 発病 …); a meeting's day, a deadline and a bare year are nobody's. */
export function findDates(text: string): PersonalData[] {
  const half = halfWidth(text);
  return [...half.matchAll(DATE)].flatMap((found): PersonalData[] => {
    const start = found.index;
    const end = start + found[0].length;
    const born = BORN.exec(half.slice(end, end + 6));
    if (born) return [{ kind: 'birth', start, end: end + born[0].length }];
    if (BIRTHDAY.test(half.slice(Math.max(0, start - 12), start))) return [{ kind: 'birth', start, end }];
    return isOfALife(sentenceAround(half, start, end), found[0]) ? [{ kind: 'date', start, end }] : [];
  });
}

function isOfALife(sentence: string, date: string): boolean {
  if (OF_A_LIFE.test(sentence)) return true;
  return !YEAR_ONLY.test(date) && !OF_ALL.test(sentence);
}

const REACH = 60;
const ENDS = /[。！？\n]/u;
function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const begins = before.split(ENDS).at(-1)!;
  return `${begins}${text.slice(start, end)}${after.split(ENDS, 1)[0]!}`;
}
