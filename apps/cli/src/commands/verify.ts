import type { Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { checkedLedger } from '../steps/checked-ledger.ts';

export const verify: Command = {
  name: 'verify',
  summary: '記録（data/ledger.jsonl）が、抜けも書きかえもなく書かれたままか確かめます（何も変えません）',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru verify demo',
  args: {},
  run(args) {
    const { ok, lines, setBack, say } = checkedLedger(projectOf(args));
    return Promise.resolve({
      code: ok ? 0 : 1,
      json: { ok, lines, set_back: setBack },
      lines: [`${ok ? '○' : '×'} ${say}`],
    });
  },
};
