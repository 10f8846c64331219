import { isFitPassword, PASSWORD_LENGTH } from '@hirogeru/store/access';
import { UsageError, type Command, type Io } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { filesBelow } from '../steps/inbox.ts';
import { existsSync } from 'node:fs';
import { assertOpen, lockProject } from '../steps/lock-project.ts';

export const lock: Command = {
  name: 'lock',
  summary:
    '取り込んだものと鍵（data/key）を、合いことばで閉じます（使わないあいだ。合いことばは、あとから聞きます）',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru lock demo',
  args: {},
  async run(args, io) {
    const folder = projectOf(args);
    assertOpen(folder);
    await lockProject(folder, await newPassphrase(io), io);
    const { inbox } = folder.paths;
    const left = existsSync(inbox) ? filesBelow(inbox).length : 0;
    return {
      code: 0,
      json: { locked: true, inbox: left },
      lines: [
        '鍵をかけました。開けるときは「hirogeru unlock」です。公開版は、これまでどおり読めます。',
        '合いことばを忘れると、だれにも開けられません。data/ のほかの控えにも、まだ閉じていないものがないか確かめてください。',
        ...(left > 0 ? [`inbox/ の ${left}ファイルは、そのままです。要らないものは消してください。`] : []),
      ],
    };
  },
};

async function newPassphrase(io: Io): Promise<string> {
  const passphrase = await io.ask(`合いことば（${PASSWORD_LENGTH.least}文字から。入れても見えません）: `);
  if (!isFitPassword(passphrase, 'hirogeru'))
    throw new UsageError(
      `合いことばは ${PASSWORD_LENGTH.least}文字から ${PASSWORD_LENGTH.most}文字までで、同じ文字ばかりでないものにしてください。何も変えていません`,
    );
  if ((await io.ask('もう一度: ')) !== passphrase)
    throw new UsageError('2つの合いことばがちがいます。何も変えていません');
  return passphrase;
}
