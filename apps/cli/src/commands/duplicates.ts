import { UsageError, type Arguments, type Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { decidePair, openPairs, placed, type Decision } from '../steps/duplicates.ts';
import { withVault } from '../steps/open-project.ts';

export const duplicates: Command = {
  name: 'duplicates',
  summary: 'よく似た回答の組を示し、同じ回答か別の回答かを、人が決めます（文は出しません）',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru duplicates demo',
  args: {
    same: { type: 'string', description: 'この番号の組は同じ回答です：あとのほうを重複と数えます' },
    different: { type: 'string', description: 'この番号の組は別の回答です：二度とたずねません' },
    undecided: { type: 'string', description: 'この番号の組について決めたことを、取り消します' },
  },
  async run(args, io) {
    const choice = choiceOf(args);
    const found = await withVault(
      projectOf(args),
      io,
      async (vault) => {
        if (choice) await decidePair(vault, projectOf(args), { ...choice, io });
        const folder = projectOf(args);
        return { open: await openPairs(vault, folder), decided: folder.duplicates };
      },
      true,
    );
    const open = found.open.map(placed);
    const decided = { same: found.decided.same.length, different: found.decided.different.length };
    return {
      code: 0,
      json: { open, decided },
      lines: [
        ...open.map(
          ({ id, earlier, later, similarity, closed }) =>
            `${id}: ${earlier} ／ ${later}（文の近さ ${Math.floor(similarity * 100)}％、選んだ答え ${closed.both}のうち${closed.same}が同じ）`,
        ),
        `まだ決めていない組 ${open.length}（同じと決めた組 ${decided.same}、別と決めた組 ${decided.different}）`,
        ...(choice && choice.decision !== 'different'
          ? ['次は:「hirogeru tokenize」「hirogeru themes」']
          : []),
      ],
    };
  },
};

function choiceOf(args: Arguments): { id: string; decision: Decision } | null {
  const given = (['same', 'different', 'undecided'] as const).flatMap((decision) => {
    const id = args.text(decision);
    return id === undefined ? [] : [{ id, decision }];
  });
  if (given.length > 1) throw new UsageError('--same・--different・--undecided は、1つだけ書いてください');
  return given[0] ?? null;
}
