import { ROUNDS, type Round } from '../rounds.ts';
import { asCell, note, plantPersonal, type Cell, type Studio } from '../studio.ts';
import { workbookFile, type CellValue } from '../workbook-file.ts';
import type { Person } from '../people.ts';

/** Items of our own, the mean change planted over the 24 who answered twice, and how they answer before (weights of 1..5). */
const ITEMS: readonly {
  readonly id: string;
  readonly text: string;
  readonly change: number;
  readonly before: readonly number[];
}[] = [
  { id: 'C-1', text: '同じ思いの仲間がいると感じる', change: 0, before: [1, 3, 8, 9, 3] },
  { id: 'C-2', text: 'ピアの役割を説明できる', change: 0.9, before: [4, 9, 9, 2, 0] },
  { id: 'C-3', text: '相手の話を聴く工夫を知っている', change: 0.5, before: [2, 6, 10, 5, 1] },
  { id: 'C-4', text: '自分の調子に気づき手当てできる', change: 0.25, before: [1, 5, 9, 7, 2] },
  { id: 'C-5', text: '自分も相手も守る線引きがわかる', change: 0.4, before: [3, 7, 9, 4, 1] },
  { id: 'C-6', text: '困ったとき相談する先を知っている', change: 0.6, before: [2, 7, 9, 5, 1] },
  { id: 'X-S1', text: '活動していてうれしいと感じることがある', change: 0.1, before: [1, 3, 8, 9, 3] },
  { id: 'X-S4', text: '調子に合わせて休める', change: 0.15, before: [2, 6, 9, 6, 1] },
  { id: 'X-S10', text: '一人で抱え込んでいる', change: 0.2, before: [3, 8, 8, 4, 1] },
];
const LABELS = ['まったくそう思わない', 'そう思わない', 'どちらともいえない', 'そう思う', 'とてもそう思う'];
const NEXT = [
  'ピア活動',
  '居場所に行く',
  '仕事・学校',
  '自分の生活を大切にする',
  'ゆっくり考える',
  'ほか',
  '答えない',
];
const FREE = {
  pre: ['参加のきっかけや楽しみにしていること', '心配なこと・受けたい配慮'],
  post: ['印象に残ったこと', 'これからやってみたいこと', '運営へのご意見'],
} as const;
const ABOUT = {
  pre: [
    ['fellows', 'self_understanding', 'low_threshold', 'telling'],
    ['rest', 'online', 'low_threshold', 'listening'],
  ],
  post: [
    ['fellows', 'self_understanding', 'listening', 'telling', 'equal_footing'],
    ['advanced_course', 'telling', 'hospital_visit', 'evening_place'],
    ['low_threshold', 'learning_together', 'rest', 'online'],
  ],
} as const;
export const COMPLETERS = 24;
const BEFORE_ONLY = 7;
export const courseNumber = (index: number): string => `KS${String(201 + index)}`;
const columnOf = (item: (typeof ITEMS)[number]): string => `${item.id} ${item.text}`;

/** Whole-number changes whose mean is as near as 24 people allow to the planted one, in an order by chance. */
function changes(studio: Studio, mean: number): number[] {
  const steps = Array.from({ length: COMPLETERS }, (_, i) => [0, 1, 0, -1, 1, 0][i % 6] as number);
  let sum = steps.reduce((a, b) => a + b, 0);
  const wanted = Math.round(mean * COMPLETERS);
  for (let i = 0; sum !== wanted; i = (i + 5) % COMPLETERS) {
    const step = steps[i] as number;
    const next = step + Math.sign(wanted - sum);
    if (Math.abs(next) <= 2) {
      steps[i] = next;
      sum += next - step;
    }
  }
  return studio.chance.shuffle(steps);
}

type Sheet = {
  readonly file: string;
  readonly occasion: 'pre' | 'post';
  readonly day: string;
  readonly rows: CellValue[][];
};

export function course(studio: Studio): void {
  const { chance, truth } = studio;
  const round = ROUNDS[1] as Round;
  const peers = chance.shuffle(studio.people.filter((p) => p.standpoint === 'tojisha'));
  const supporter = studio.people.find((p) => p.standpoint === 'supporter') as Person;
  const people = Array.from({ length: COMPLETERS + BEFORE_ONLY }, (_, i) =>
    i === 11 ? supporter : (peers[i] as Person),
  );
  const answers = ITEMS.map((item) => {
    const steps = changes(studio, item.change);
    const before = people.map((_, i) => {
      const step = steps[i] ?? 0;
      return chance.weighted(
        item.before.map((w, p) => [p + 1, p + 1 + step >= 1 && p + 1 + step <= 5 ? w : 0] as const),
      );
    });
    const pairs = steps.map((step, i) => [before[i] as number, (before[i] as number) + step] as const);
    truth.effects[item.id] = {
      planted_mean_change: item.change,
      paired: COMPLETERS,
      mean_before: round4(pairs.reduce((sum, [a]) => sum + a, 0) / COMPLETERS),
      mean_after: round4(pairs.reduce((sum, [, b]) => sum + b, 0) / COMPLETERS),
      up: steps.filter((s) => s > 0).length,
      same: steps.filter((s) => s === 0).length,
      down: steps.filter((s) => s < 0).length,
    };
    return { before, after: pairs.map(([, b]) => b) };
  });
  const sheets: Sheet[] = [
    { file: '講座/基礎編_受講前アンケート.xlsx', occasion: 'pre', day: '令和3年2月27日', rows: [] },
    { file: '講座/基礎編_受講後アンケート.xlsx', occasion: 'post', day: '令和3年3月13日', rows: [] },
  ];
  for (const sheet of sheets)
    fill(
      studio,
      round,
      sheet,
      people,
      answers.map((a) => (sheet.occasion === 'pre' ? a.before : a.after)),
    );
  truth.counts['course'] = {
    before: people.length,
    after: COMPLETERS,
    paired: COMPLETERS,
    before_only: BEFORE_ONLY,
  };
}

const round4 = (x: number): number => Math.round(x * 10_000) / 10_000;

function fill(
  studio: Studio,
  round: Round,
  sheet: Sheet,
  people: readonly Person[],
  items: readonly (readonly number[])[],
): void {
  const { chance, writer, truth } = studio;
  const post = sheet.occasion === 'post';
  const free = FREE[sheet.occasion];
  const columns = [
    '受講番号',
    '記入日',
    '立場',
    ...ITEMS.map(columnOf),
    ...(post ? ['C-7 これから（いくつでも）'] : []),
    ...free,
    '引用の可否',
  ];
  const rows: CellValue[][] = [
    [`ピアサポーター養成講座 基礎編　${post ? '受講後' : '受講前'}アンケート（令和2年度）`],
    [],
    columns,
  ];
  people.slice(0, post ? COMPLETERS : people.length).forEach((person, i) => {
    const cells = free.map((_, q): Cell | null => {
      if (!chance.chance(post ? 0.86 : 0.74)) return null;
      if (chance.chance(0.07)) return asCell(writer.empty(person, 'none'));
      const answer = writer.opinion(person, round, {
        only: ABOUT[sheet.occasion][q] ?? [],
        opener: false,
        // Before a course there are hopes, worries and questions, and nothing to look back on.
        ...(post ? {} : { stances: ['wish', 'worry', 'question'] }),
      });
      return q === 0 && i % 9 === 4 ? plantPersonal(studio, answer) : asCell(answer);
    });
    const scale = items.map((item): CellValue => {
      const point = item[i] as number;
      return [point, String(point), LABELS[point - 1] as string, `${point}.${LABELS[point - 1]}`][
        i % 4
      ] as CellValue;
    });
    rows.push([
      courseNumber(i),
      sheet.day,
      i === 11 ? '支援者' : '当事者',
      ...scale,
      ...(post
        ? [
            NEXT.slice(0, 5)
              .filter(() => chance.chance(0.36))
              .join('、') ||
              NEXT[chance.int(4, 6)] ||
              null,
          ]
        : []),
      ...cells.map((cell) => cell?.text ?? null),
      chance.weighted([
        ['可', 13],
        ['匿名なら可', 9],
        ['否', 4],
      ]),
    ]);
    cells.forEach((cell, q) => {
      if (cell)
        note(
          studio,
          { file: sheet.file, sheet: 'アンケート', row: rows.length, column: free[q] as string },
          round.id,
          cell,
        );
    });
  });
  // Only people who did not come back have spoiled cells, so that the planted changes stay whole.
  const spoil = (row: number, column: number, value: CellValue, kind: string, code: string): void => {
    (rows[row - 1] as CellValue[])[column] = value;
    truth.errors.push({
      file: sheet.file,
      sheet: 'アンケート',
      row,
      column: columns[column] as string,
      kind,
      code,
      row_refused: 'no',
    });
  };
  if (!post) {
    spoil(3 + COMPLETERS + 1, 4, 6, 'out_of_range', 'E_SCORE_RANGE');
    spoil(3 + COMPLETERS + 2, 5, '4〜5', 'two_points', 'E_TWO_ANSWERS');
    spoil(3 + COMPLETERS + 3, 6, '3と4の間', 'two_points', 'E_TWO_ANSWERS');
    spoil(3 + COMPLETERS + 4, 7, { error: '#N/A' }, 'error_cell', 'E_ERROR_CELL');
    (rows[2 + COMPLETERS + 5] as CellValue[])[8] = 'わからない';
    (rows[2 + COMPLETERS + 6] as CellValue[])[11] = '答えない';
  }
  studio.files.set(
    sheet.file,
    workbookFile([{ name: 'アンケート', rows, merges: [[1, 0, 1, columns.length - 1]] }]),
  );
}
