import type { FoundBy } from '@hirogeru/nlp';
import { UsageError, type Arguments, type Command } from '../command.ts';
import { loadProject, locateProject } from '../project-folder.ts';
import { FILTER_FLAGS, filterOf } from '../steps/answer-filter.ts';
import { concordance, SORTS, type Concordance } from '../steps/concordance.ts';
import { BETWEEN, distinguishingWords, type WordGroup } from '../steps/distinguishing-words.ts';
import { filterChoices, type FilterChoices } from '../steps/filter-choices.ts';
import { withVault } from '../steps/open-project.ts';
import { wordAnswers } from '../steps/word-answers.ts';
import { wordNetwork } from '../steps/word-network.ts';

const WAYS: readonly FoundBy[] = ['text', 'base', 'reading'];

export const words: Command = {
  name: 'words',
  summary: 'ことばを、前後の文といっしょに見ます（分析担当だけが見ます）',
  takes: '[プロジェクト] <ことば>',
  example: 'pnpm hirogeru words demo 居場所 --sort right',
  args: {
    by: { type: 'string', description: 'さがし方：text（書いたまま）・base（基本形）・reading（読み）' },
    sort: { type: 'string', description: '並べ方：place（場所）・left・right（前後のことばの五十音）' },
    ...FILTER_FLAGS,
    network: { type: 'boolean', description: '同じ人が使うことばの組' },
    between: { type: 'string', description: '人の集まりごとにちがうことば：round・standpoint・channel' },
    choices: { type: 'boolean', description: '--code・--theme などに書ける値' },
  },
  async run(args, io) {
    const { root, rest } = locateProject(args);
    const folder = loadProject(root);
    const [word, ...more] = rest;
    const between = oneOf(args, 'between', BETWEEN);
    const network = args.flag('network');
    const asked = [word !== undefined, network, between !== undefined, args.flag('choices')];
    if (more.length > 0 || asked.filter(Boolean).length !== 1)
      throw new UsageError(
        'さがすことばを1つか、--network か、--between か、--choices のどれか1つを書いてください',
      );
    const by = oneOf(args, 'by', WAYS);
    const sort = oneOf(args, 'sort', SORTS) ?? 'place';
    const filter = filterOf(args);
    const { answers, choices } = await withVault(
      folder,
      io,
      async (vault) => ({
        answers: args.flag('choices') ? [] : await wordAnswers(vault, folder, filter),
        choices: await filterChoices(vault, folder),
      }),
      true,
    );
    if (args.flag('choices')) return { code: 0, json: { choices }, lines: choiceLines(choices) };
    if (between !== undefined) {
      const groups = distinguishingWords(folder, answers, between);
      return { code: 0, json: { between, groups, choices }, lines: groups.flatMap(groupLines) };
    }
    if (word === undefined) {
      const found = wordNetwork(folder, answers);
      const lines = found.pairs.map(
        ({ terms, people, jaccard }) => `${terms.join('・')}  ${people}人  ${jaccard.toFixed(2)}`,
      );
      return { code: 0, json: { ...found, choices }, lines };
    }
    const found = await concordance(folder, answers, {
      word,
      sort,
      ...(filter.stance ? { stance: filter.stance } : {}),
      ...(by ? { ways: [by] } : {}),
    });
    return { code: 0, json: { ...found, choices }, lines: concordanceLines(found) };
  },
};

function oneOf<T extends string>(args: Arguments, name: string, values: readonly T[]): T | undefined {
  const text = args.text(name);
  const found = values.find((value) => value === text);
  if (text !== undefined && found === undefined)
    throw new UsageError(`--${name} は ${values.join('・')} のどれかです`);
  return found;
}

const concordanceLines = ({ people, opinions, lines }: Concordance): string[] => [
  ...lines.map(({ left, word, right, place }) => `${left}【${word}】${right}  ${place}`),
  `${people}人・${opinions}件・${lines.length}か所`,
];

const choiceLines = (choices: FilterChoices): string[] =>
  Object.entries(choices).flatMap(([name, values]) =>
    values.map(({ value, label }) => `--${name} ${value}  ${label}`),
  );

const points = (share: number): string => (share * 100).toFixed(0);

const groupLines = ({ label, people, others, tested, words: found }: WordGroup): string[] => [
  tested === 0
    ? `${label}（${people}人）：人数が少ないため、くらべません`
    : `${label}（${people}人）とほかの人（${others}人）：${tested}語のうち${found.length}語`,
  ...found.map(
    (each) =>
      `  ${each.term}  ${each.people}人と${each.others}人、差 ${points(each.difference)}ポイント（${points(each.low)}〜${points(each.high)}）`,
  ),
];
