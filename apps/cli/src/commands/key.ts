import { UsageError, type Command } from '../command.ts';
import { loadProject, locateProject } from '../project-folder.ts';
import { withVault } from '../steps/open-project.ts';
import { rotateKey } from '../steps/rotate-key.ts';

export const key: Command = {
  name: 'key',
  summary:
    '鍵（data/key）を新しくします。古い鍵の写しでは、だれの回答かも、元のファイルも、わからなくなります',
  takes: '[プロジェクト] rotate',
  example: 'pnpm hirogeru key demo rotate',
  args: {},
  async run(args, io) {
    const { root, rest } = locateProject(args);
    if (rest.length !== 1 || rest[0] !== 'rotate') throw new UsageError('「rotate」と書いてください');
    const folder = loadProject(root);
    const people = await withVault(folder, io, (vault) => rotateKey(vault, folder, io), true);
    // Opened once more, the vault is written anew, without the bytes of the pseudonyms of before.
    await withVault(folder, io, () => Promise.resolve(), true);
    return {
      code: 0,
      json: { people },
      lines: [
        `鍵を新しくし、${people}人の記号を変えました。人や行のつながりは、そのままです。`,
        '新しい data/key を控えに取り、古い控えは、鍵も取り込んだものも消してください。',
      ],
    };
  },
};
