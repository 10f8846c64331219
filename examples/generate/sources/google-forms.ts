import { delimited } from '../delimited.ts';
import { ROUNDS, type Round } from '../rounds.ts';
import { asCell, note, plantPersonal, type Cell, type Studio } from '../studio.ts';
import type { Person } from '../people.ts';

const STANDPOINT = {
  tojisha: '当事者',
  family: '家族',
  supporter: '支援者',
  resident: '区民',
  other: 'その他',
} as const;
const INTERESTS = [
  '居場所・集まり',
  '話を聴く（電話, 対面）',
  '体験を語る',
  '病院への訪問',
  '事業所で働く',
  '学ぶ・勉強会',
  '特に決めていない',
];

/** Questions of the online form of a round; the third and fourth hold free text. */
const googleColumns = (round: Round): readonly string[] => [
  'タイムスタンプ',
  '会員番号（おわかりの方のみ）',
  'お立場をお選びください',
  '参加方法',
  '今日の内容は参考になりましたか（5：とても参考になった～1：参考にならなかった）',
  `今回のテーマ「${round.topic}」について、ご意見をお聞かせください`,
  'ピアサポート活動やこの会について、感じていることをご自由にお書きください',
  '関心のある活動（いくつでも）',
  'いただいたご意見を資料に載せてもよいですか',
];

const pad = (n: number): string => String(n).padStart(2, '0');

function stamp(round: Round, minutesAfter: number, second: number): string {
  const at = new Date(Date.parse(`${round.day}T07:00:00Z`) + minutesAfter * 60_000);
  const hour = at.getUTCHours();
  const day = `${at.getUTCFullYear()}/${pad(at.getUTCMonth() + 1)}/${pad(at.getUTCDate())}`;
  return `${day} ${hour % 12 === 0 ? 12 : hour % 12}:${pad(at.getUTCMinutes())}:${pad(second)} ${hour < 12 ? '午前' : '午後'} GMT+9`;
}

type Sent = { readonly cells: string[]; readonly topic: Cell | null; readonly free: Cell | null };

function response(studio: Studio, round: Round, person: Person, order: number, personal: boolean): Sent {
  const { chance, writer } = studio;
  const some = (p: number): Cell | null => {
    if (!chance.chance(p)) return null;
    if (chance.chance(0.055)) return asCell(writer.empty(person, chance.chance(0.7) ? 'none' : 'thanks'));
    return asCell(writer.opinion(person, round));
  };
  const topic = personal ? plantPersonal(studio, writer.opinion(person, round)) : some(0.93);
  const free = some(0.58 + person.talkative * 0.12);
  const interests = INTERESTS.filter(() => chance.chance(0.27));
  const cells = [
    stamp(round, order * 37 + chance.int(0, 30), chance.int(0, 59)),
    chance.chance(0.93) ? person.number : '',
    STANDPOINT[person.standpoint],
    chance.weighted([
      ['オンライン', 5],
      ['会場', 4],
      ['視聴会場', 1],
    ]),
    chance.chance(0.03)
      ? ''
      : String(
          chance.weighted([
            [5, 34],
            [4, 38],
            [3, 19],
            [2, 6],
            [1, 3],
          ]),
        ),
    topic?.text ?? '',
    free?.text ?? '',
    interests.join(', '),
    chance.weighted([
      ['公開してよい', 38],
      ['匿名ならよい', 43],
      ['公開しない', 14],
      ['', 5],
    ]),
  ];
  return { cells, topic, free };
}

function plantErrors(
  studio: Studio,
  round: Round,
  file: string,
  columns: readonly string[],
  sent: Sent[],
): void {
  const plant = (
    at: number,
    column: number,
    value: string,
    kind: string,
    code: string,
    refused: string,
  ): void => {
    (sent[at] as Sent).cells[column] = value;
    studio.truth.errors.push({
      file,
      sheet: '',
      row: at,
      column: columns[column] as string,
      kind,
      code,
      row_refused: refused,
    });
  };
  if (round.id === 'R1') plant(11, 4, '6', 'out_of_range', 'E_SCORE_RANGE', 'no');
  if (round.id === 'R2') plant(20, 4, '4〜5', 'two_points', 'E_TWO_ANSWERS', 'no');
  if (round.id === 'R3') plant(8, 4, '10', 'out_of_range', 'E_SCORE_RANGE', 'no');
  if (round.id === 'R4') plant(31, 4, '3と4の間', 'two_points', 'E_TWO_ANSWERS', 'no');
  if (round.id === 'R5') plant(15, 0, '5月末ごろ', 'unreadable_date', 'E_DATE', 'no');
}

/** One CSV a round, as the online form gives it. */
export function googleForms(studio: Studio): void {
  for (const round of ROUNDS) {
    const file = `${round.folder}/参加者アンケート（第${round.no}回）（回答）.csv`;
    const columns = googleColumns(round);
    const guests = studio.chance.shuffle(studio.people).slice(0, [82, 108, 104, 102, 96][round.no - 1]);
    const sent = guests.map((person, i) => response(studio, round, person, i, i % 21 === 9));
    plantErrors(studio, round, file, columns, sent);
    // Sent twice: the whole record again, or the same words a little later.
    const copies = [sent[5], sent[round.no * 9]].map((s) => ({
      ...(s as Sent),
      cells: [...(s as Sent).cells],
    }));
    const again = copies[1] as Sent;
    again.cells[0] = stamp(round, guests.length * 37 + 5, 21);
    const nearOf = sent.findIndex((s, i) => i > 32 && s.topic?.answer.content === 'opinion');
    const near = { ...(sent[nearOf] as Sent), cells: [...(sent[nearOf] as Sent).cells] };
    near.cells[0] = stamp(round, guests.length * 37 + 44, 2);
    near.cells[5] = `${(near.cells[5] as string).replace(/。$/u, '')}！`;
    const all = [...sent, copies[0] as Sent, again, near];
    const { text, lines } = delimited([columns, ...all.map((s) => s.cells)], {
      quoteAll: true,
      newline: '\n',
    });
    studio.files.set(file, new TextEncoder().encode(text));
    all.forEach((s, i) => {
      const row = lines[i + 1] as number;
      if (s.topic) note(studio, { file, sheet: '', row, column: columns[5] as string }, round.id, s.topic);
      if (s.free) note(studio, { file, sheet: '', row, column: columns[6] as string }, round.id, s.free);
    });
    const errors = studio.truth.errors;
    errors.forEach((error, i) => {
      if (error.file === file) errors[i] = { ...error, row: lines[error.row + 1] as number };
    });
    const n = sent.length;
    for (const [offset, kind, of] of [
      [0, 'exact', 5],
      [1, 'resubmitted', round.no * 9],
      [2, 'near', nearOf],
    ] as const)
      studio.truth.duplicates.push({
        file,
        sheet: '',
        row: lines[n + offset + 1] as number,
        kind,
        of_row: lines[of + 1] as number,
      });
  }
}
