import { UsageError, type Arguments, type Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { decideWord, type WordDecision } from '../steps/decide-word.ts';
import { withVault } from '../steps/open-project.ts';
import { proposedWords } from '../steps/proposed-words.ts';

const COUNTED =
  '人数は、そのことばを書いた人の数です（何度書いても1人）。名前など、個人に関わるかもしれないものは出しません。';

export const dictionary: Command = {
  name: 'dictionary',
  summary:
    '意見の中のひとまとまりのことばを示し、辞書に加えるかどうかを、人が決めます（分析担当だけが見ます）',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru dictionary demo',
  args: {
    take: { type: 'string', description: 'このことばを dictionary.csv に加えます' },
    reading: { type: 'string', description: '--take で：読みをなおします（かな）' },
    reject: { type: 'string', description: 'このことばは加えません：二度とおすすめしません' },
    undecided: { type: 'string', description: 'このことばを加えないと決めたことを、取り消します' },
  },
  async run(args, io) {
    const decided = decisionOf(args);
    const found = await withVault(
      projectOf(args),
      io,
      async (vault) => {
        if (decided) await decideWord(vault, projectOf(args), { ...decided, io });
        return proposedWords(vault, projectOf(args));
      },
      true,
    );
    const { rejected } = projectOf(args).words;
    const proposed = found.map(({ surface, reading, partOfSpeech, people, alone, within, score }) => ({
      word: surface,
      reading,
      part_of_speech: partOfSpeech,
      people,
      people_alone: alone,
      longer_words: within,
      c_value: score,
    }));
    return {
      code: 0,
      json: { proposed, rejected },
      lines: [
        ...proposed.map(
          ({ word, reading, people, longer_words, c_value }) =>
            `${word}（${reading || '読みは分かりません'}）  ${people}人  C値 ${c_value.toFixed(2)}${longer_words > 0 ? `（より長い ${longer_words}語の中でも）` : ''}`,
        ),
        `おすすめ ${proposed.length}語（加えないと決めたことば ${rejected.length}語）`,
        COUNTED,
        ...(decided?.decision === 'taken'
          ? ['dictionary.csv に書きました。', '次は:「hirogeru tokenize」「hirogeru themes」']
          : []),
      ],
    };
  },
};

/** @throws UsageError when more than one thing is decided */
function decisionOf(args: Arguments): WordDecision | null {
  const flags = [
    ['take', 'taken'],
    ['reject', 'rejected'],
    ['undecided', 'undecided'],
  ] as const;
  const reading = args.text('reading');
  const given = flags.flatMap(([flag, decision]) => {
    const word = args.text(flag);
    return word === undefined ? [] : [{ word, decision, reading }];
  });
  if (given.length > 1) throw new UsageError('--take・--reject・--undecided は、1つだけ書いてください');
  if (reading !== undefined && given[0]?.decision !== 'taken')
    throw new UsageError('--reading は、--take といっしょに書いてください');
  return given[0] ?? null;
}
