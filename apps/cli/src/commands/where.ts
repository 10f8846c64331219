import type { FilePlace, RowPlace } from '@hirogeru/ingest';
import { formatPosition } from '@hirogeru/store/contracts';
import { UsageError, type Command } from '../command.ts';
import { loadProject, locateProject } from '../project-folder.ts';
import { withVault } from '../steps/open-project.ts';
import { whereInProject, type Published } from '../steps/where.ts';

export const where: Command = {
  name: 'where',
  summary: '番号のものが、どのファイルのどこから来て、どうなったかを示します（回答の文は出しません）',
  takes: '[プロジェクト] <番号>',
  example: 'pnpm hirogeru where demo ingest-1',
  args: {},
  async run(args, io) {
    const { root, rest } = locateProject(args);
    const [id, ...more] = rest;
    if (id === undefined || more.length > 0) throw new UsageError('番号を1つ書いてください');
    const folder = loadProject(root);
    const found = await withVault(folder, io, (vault) => whereInProject(vault, folder, id), true);
    return { code: 0, json: { found }, lines: found.flatMap(wordsFor) };
  },
};

const KINDS = {
  submission: '回答',
  answer: '選んだ答え',
  opinion: '意見',
  activity: '活動の記録',
  row: '行',
  refusal: '取り込めなかったところ',
  file: 'ファイル',
  run: '取り込み・処理',
  respondent: '人の記号',
  office: '事業所の記号',
  theme: 'テーマ',
  question: '質問',
  release: '公開版',
} as const;

const FATES: Readonly<Record<RowPlace['fate'], string>> = {
  accepted: '取り込みました',
  duplicate: '重複と数えました',
  rejected: '行ごと取り込めませんでした',
  cell_refused: '行は取り込み、この欄だけ取り込めませんでした',
};

const COUNTS: Readonly<Record<string, string>> = {
  files: 'ファイル',
  replaced: '入れ替えた版',
  submissions: '回答',
  opinions: '意見',
  answers: '選んだ答え',
  activities: '活動の記録',
  people: '名簿の行',
  rows_read: '読んだ行',
  accepted: '取り込み',
  duplicate: '重複',
  rejected: '取り込めない',
  blank: '空',
  left_out: '別に数えた行',
};

const counted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${COUNTS[name] ?? name} ${count}`)
    .join('、');

type Found = Awaited<ReturnType<typeof whereInProject>>[number];

function wordsFor(found: Found): string[] {
  const head = `${KINDS[found.kind]} ${found.id}`;
  if ('counts' in found) return [`${head}: ${counted(found.counts)}`];
  if (found.kind === 'release') return [`${head}: ${publishedWords(found)}`];
  if (found.kind === 'file') return [`${head}: ${formatPosition(found.at)}`, ...fileWords(found)];
  return [`${head}: ${formatPosition(found.at)}`, ...rowWords(found)];
}

const publishedWords = ({ sequence, published_on, version }: Published): string =>
  `${sequence}番目の公開版（${published_on}、プログラム ${version}）`;

function fileWords({ sha256, run_id, replaced_by, rows }: FilePlace): string[] {
  return [
    `  SHA-256 ${sha256}`,
    `  取り込み ${run_id}${replaced_by === null ? '' : `、${replaced_by} で入れ替えました（元のファイルは data/originals/ にあります）`}`,
    ...(rows ? [`  ${counted(rows)}`] : []),
  ];
}

function rowWords({ file_id, sha256, run_id, fate, code, duplicate_of }: RowPlace): string[] {
  return [
    `  ファイル ${file_id}（SHA-256 ${sha256}）、取り込み ${run_id}`,
    `  ${FATES[fate]}${code === null ? '' : ` [${code}]`}`,
    ...(duplicate_of ? [`  もとの行: ${formatPosition(duplicate_of)}`] : []),
  ];
}
