import type { Cells } from './export-case.ts';

// Questions and answers of invented people; a seed turns the lists, so that no two files are alike.
const QUESTIONS = [
  ['今回の会に満足しましたか', ['満足', 'やや満足', 'どちらともいえない', '不満']],
  ['立場', ['本人', '家族', '支援者', 'その他']],
  [
    'ご意見・ご感想をお書きください',
    ['話しやすい会でした', '夕方にも開いてほしいです', '資料の文字が小さいです', ''],
  ],
  ['参加したきっかけ', ['友人の紹介', '案内を見て', 'ホームページ', '友人の紹介, 案内を見て']],
  ['年代', ['20代', '30代', '40代', '50代']],
  ['よかったこと [時間]', ['はい', 'いいえ', '', 'はい']],
  ['また参加したいですか？', ['5', '4', '3', '5']],
] as const;

const turned = <T>(list: readonly T[], by: number): T[] =>
  list.map((_, at) => list[(at + by) % list.length] as T);

/** Headings of some questions. */
export const asked = (seed: number, count = 5): string[] =>
  turned(QUESTIONS, seed)
    .slice(0, count)
    .map(([question]) => question);

/** Six rows of answers to them, after the cells that `before` gives for each row. */
export function answered(seed: number, before: (row: number) => Cells, count = 5): Cells[] {
  const questions = turned(QUESTIONS, seed).slice(0, count);
  return Array.from({ length: 6 }, (_, row) => [
    ...before(row),
    ...questions.map(([, options]) => turned(options, seed + row)[0] ?? ''),
  ]);
}
