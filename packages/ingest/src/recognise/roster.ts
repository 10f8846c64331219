import { visibleTables } from './answer-table.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const NAME = /^(?:氏名|お名前|名前|姓名|ペンネーム)/;
const ABOUT = [
  /ふりがな|フリガナ|カナ/,
  /住所/,
  /電話|連絡先|メール/,
  /生年月日|年齢|年代/,
  /所属/,
  /出欠|出席/,
  /修了|登録/,
  /受講番号|会員番号|登録番号|利用者番号/,
];
const ANSWER = /意見|感想|理由|満足|自由記述|お書きください|ですか|[?？]/;

/** Lists of people who took part or finished: names and what the office keeps of them, and no answers. */
export const roster: Recogniser = {
  kind: 'roster',
  look(workbook) {
    const found = visibleTables(workbook).filter(({ header: { columns } }) => {
      const about = ABOUT.filter((mark) => columns.some((name) => mark.test(name))).length;
      const person = columns.some((name) => NAME.test(name.trim())) ? 1 : 0;
      const kept =
        columns.some((name) => /修了|出欠|登録/.test(name)) && columns.some((name) => /番号/.test(name));
      return (person + about >= 3 || kept) && !columns.some((name) => ANSWER.test(name));
    });
    if (found.length === 0) return null;
    const titled = found.some(({ header, sheet }) =>
      /名簿|一覧|修了者|登録者/.test([...header.above, sheet.name].join(' ')),
    );
    return answersOf(
      workbook,
      found.map(({ table }) => table),
      {
        confidence: titled ? 0.95 : 0.91,
        why: '氏名や番号と、修了・出欠・連絡先の列が並ぶ名簿です',
      },
    );
  },
};
