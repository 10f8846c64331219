import type { Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { assertClosed, unlockProject } from '../steps/lock-project.ts';

export const unlock: Command = {
  name: 'unlock',
  summary: '「hirogeru lock」で閉じたものを、合いことばで開けます（合いことばは、あとから聞きます）',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru unlock demo',
  args: {},
  async run(args, io) {
    const folder = projectOf(args);
    assertClosed(folder);
    await unlockProject(folder, await io.ask('合いことば（入れても見えません）: '), io);
    return {
      code: 0,
      json: { locked: false },
      lines: ['鍵を開けました。使いおわったら「hirogeru lock」で、また閉じてください。'],
    };
  },
};
