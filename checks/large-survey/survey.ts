import { random, type Random } from '../../examples/generate/random.ts';

// One large survey: twelve columns, two of them free text. Its rows are made as they are asked for, never kept.
const COLUMNS = [
  '回答者番号',
  '回答日時',
  '立場',
  '参加方法',
  '満足度',
  '理解度',
  '役立ち',
  '安心',
  '関心のある活動',
  '引用可否',
  'ご意見',
  '要望',
];
const STANDPOINTS = ['当事者', '家族', '支援者', '区民'];
const WAYS = ['会場', 'オンライン'];
const LEVELS = ['まったくそう思わない', 'そう思わない', 'どちらともいえない', 'そう思う', 'とてもそう思う'];
const INTERESTS = ['居場所', '電話相談', '病院訪問', '講座', '語る', '勉強会'];
const CONSENT = ['はい', 'いいえ'];
const SUBJECTS = [
  '居場所',
  '仲間',
  '話',
  '休み',
  '職員',
  '夜',
  '相談',
  '講座',
  '体験',
  '病院',
  '役割',
  '地域',
];
const WISHES = [
  'がほしいです',
  'が続いてほしい',
  'で元気になれた',
  'を大切にしたい',
  'があると安心する',
  'はまだ足りない',
  'に参加してよかった',
];
/** Rows made before they are handed on. */
const BATCH = 5_000;

/** The mapping of the survey, as a person would write it. */
export const SURVEY_MAPPING = `form: large-survey
label: 大きなアンケート
takes: answers
match: { columns: [回答者番号, 満足度, ご意見, 要望] }
round: R1
channel: survey
columns:
  回答者番号: { kind: respondent }
  回答日時: { kind: answered_on }
  立場: { kind: standpoint }
  参加方法: { kind: choice, labels: { 会場: venue, オンライン: online } }
  満足度: { kind: likert, labels: &agree { ${LEVELS.map((level, index) => `${level}: ${index + 1}`).join(', ')} } }
  理解度: { kind: likert, labels: *agree }
  役立ち: { kind: likert, labels: *agree }
  安心: { kind: likert }
  関心のある活動: { kind: multi_choice, labels: { ${INTERESTS.map((name, index) => `${name}: i${index}`).join(', ')} } }
  引用可否: { kind: consent, use: quote, values: { はい: 'yes', いいえ: 'no' } }
  ご意見: { kind: free_text }
  要望: { kind: free_text }
`;

/** The survey as delimited text with CRLF, in pieces. The same seed gives the same bytes. */
export function* surveyCsv(rows: number, seed: number): Generator<string> {
  const chance = random(seed);
  let text = `${COLUMNS.join(',')}\r\n`;
  for (let row = 1; row <= rows; row++) {
    text += `${surveyRow(row, chance)}\r\n`;
    if (row % BATCH !== 0) continue;
    yield text;
    text = '';
  }
  yield text;
}

function surveyRow(row: number, { int, pick }: Random): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const at = `2021/07/${two(int(1, 28))} ${two(int(0, 23))}:${two(int(0, 59))}:${two(int(0, 59))}`;
  const interests = [...new Set([pick(INTERESTS), pick(INTERESTS)])].join(', ');
  const text = (): string =>
    Array.from({ length: int(1, 5) }, () => `${pick(SUBJECTS)}や${pick(SUBJECTS)}${pick(WISHES)}。`).join('');
  const levels = [pick(LEVELS), pick(LEVELS), pick(LEVELS), String(int(1, 5))].join(',');
  return `${row},${at},${pick(STANDPOINTS)},${pick(WAYS)},${levels},"${interests}",${pick(CONSENT)},"${text()}",${text()}`;
}
