import { UsageError, type Arguments, type Command, type Outcome } from '../command.ts';
import { addressOf, ORIGIN_FLAG } from '../offered-address.ts';
import { loadProject, locateProject, type ProjectFolder } from '../project-folder.ts';
import { endOidc, oidcOf, setOidc } from '../steps/oidc-settings.ts';

const SECRET =
  '認証サーバーがくれた秘密（クライアントシークレット）を入れてください。ないときは、そのまま Enter: ';

export const oidc: Command = {
  name: 'oidc',
  summary:
    '庁内などの認証サーバー（OpenID Connect）でログインできるようにし、示し、やめます（set・show・off）',
  takes: '[プロジェクト] <set|show|off>',
  example: 'pnpm hirogeru oidc demo show',
  args: {
    issuer: { type: 'string', description: 'set：認証サーバーの住所（issuer。https://）' },
    'client-id': { type: 'string', description: 'set：認証サーバーがくれた番号（クライアント ID）' },
    label: {
      type: 'string',
      description: 'set：画面に出す、アカウントのよび名（既定：庁内のアカウント）',
    },
    origin: ORIGIN_FLAG,
  },
  async run(args, io) {
    const { root, rest } = locateProject(args);
    const { paths } = loadProject(root);
    const [step, ...more] = rest;
    if (more.length > 0 || !['set', 'show', 'off'].includes(step ?? ''))
      throw new UsageError('set・show・off のどれか1つを書いてください');
    if (step === 'off') {
      endOidc(paths, io);
      return {
        code: 0,
        json: { oidc: null },
        lines: ['認証サーバーでのログインをやめました。パスワードのあるアカウントは、そのまま使えます。'],
      };
    }
    if (step === 'set') {
      const { issuer, client } = needed(args);
      const label = args.text('label') ?? '庁内のアカウント';
      const secret = (await io.ask(SECRET)).trim() || null;
      setOidc(paths, { issuer, client_id: client, client_secret: secret, label }, io);
    }
    return shown(paths, args);
  },
};

function needed(args: Arguments): { issuer: string; client: string } {
  const [issuer, client] = [args.text('issuer'), args.text('client-id')];
  if (issuer === undefined || client === undefined)
    throw new UsageError('--issuer と --client-id を書いてください');
  return { issuer, client };
}

function shown(paths: ProjectFolder['paths'], args: Arguments): Outcome {
  const settings = oidcOf(paths);
  if (settings === null)
    return { code: 0, json: { oidc: null }, lines: ['認証サーバーでのログインは使っていません。'] };
  const { issuer, client_id, client_secret, label } = settings;
  const comesBack = `${addressOf(args)}/login/oidc/callback`;
  return {
    code: 0,
    json: { oidc: { issuer, client_id, has_secret: client_secret !== null, label, redirect_uri: comesBack } },
    lines: [
      `よび名: ${label}`,
      `認証サーバー: ${issuer}`,
      `クライアント ID: ${client_id}（秘密は${client_secret === null ? 'ありません' : 'あります'}）`,
      `認証サーバーに登録する戻り先: ${comesBack}`,
    ],
  };
}
