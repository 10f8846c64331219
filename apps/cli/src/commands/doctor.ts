import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isKeyOf } from '@hirogeru/ingest';
import { listManifests, openCurrent } from '@hirogeru/store/release';
import { isClosed, openVault, type Vault } from '@hirogeru/store/vault';
import { formatProblem, problem, Refused, type Audience } from '@hirogeru/store/contracts';
import type { Command, Io } from '../command.ts';
import { accessOf } from '../steps/kept-accounts.ts';
import { oidcOf } from '../steps/oidc-settings.ts';
import { RELEASE_FOR, releasesFor } from '../steps/audiences.ts';
import { checkedLedger } from '../steps/checked-ledger.ts';
import { isOpen } from '../steps/closed-data.ts';
import { openOriginals } from '../steps/originals.ts';
import { withVault } from '../steps/open-project.ts';
import { personalFileLine, personalFileOf } from '../steps/personal-file.ts';
import { nextKey } from '../steps/project-key.ts';
import { linksOf, openLinks } from '../steps/report-links.ts';
import { endRetention, isNothing } from '../steps/retention.ts';
import { isKey, projectOf, secretKey, type ProjectFolder } from '../project-folder.ts';

type Finding = { check: string; ok: boolean; say: string };

export const doctor: Command = {
  name: 'doctor',
  summary: 'プロジェクトが使える状態か確かめます（何も変えません）',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru doctor demo',
  args: {},
  async run(args, io) {
    const folder = projectOf(args);
    const isLocked = isClosed(folder.paths.vault);
    const findings = [
      { check: 'settings', ok: true, say: '設定を読めました' },
      writable(folder),
      dataIsClosed(folder),
      ...(isLocked ? [LOCKED] : [keyIsThere(folder), originalsAreSealed(folder)]),
      ledgerIsWhole(folder),
      whoMayReadIsKnown(folder, io),
      ...(isLocked
        ? []
        : [
            await nothingIsDue(folder, io),
            ...(await manyPeople(folder, io)),
            ...(await vaultAndItsKey(folder)),
          ]),
      await releaseIsWhole(folder, 'council'),
      ...(listManifests(folder.paths.webReleases).length > 0 ? [await releaseIsWhole(folder, 'web')] : []),
    ];
    return {
      code: findings.every((finding) => finding.ok) ? 0 : 1,
      json: { findings },
      lines: findings.map((finding) => `${finding.ok ? '○' : '×'} ${finding.say}`),
    };
  },
};

const LOCKED: Finding = {
  check: 'locked',
  ok: true,
  say: '取り込んだものと鍵は、合いことばで閉じてあります。開けるまで、鍵・元のファイルの控え・保存の期限は確かめられません',
};

function writable({ root }: ProjectFolder): Finding {
  try {
    accessSync(root, constants.W_OK);
    return { check: 'writable', ok: true, say: 'フォルダーに書きこめます' };
  } catch {
    return { check: 'writable', ok: false, say: 'フォルダーに書きこめません。権限を確かめてください' };
  }
}

function dataIsClosed({ paths }: ProjectFolder): Finding {
  const open = [dirname(paths.vault), paths.vault].some((path) => existsSync(path) && isOpen(path));
  const say = open
    ? 'data/ をほかの人も見られます。「hirogeru ingest」などで開くと、持ち主だけが見られるようになります'
    : 'data/ は持ち主だけが見られます';
  return { check: 'closed', ok: !open, say };
}

function keyIsThere({ paths }: ProjectFolder): Finding {
  if (!existsSync(paths.key) && existsSync(paths.vault))
    return { check: 'key', ok: false, say: '鍵（data/key）がありません。フォルダーの控えから戻してください' };
  if (!existsSync(paths.key)) return { check: 'key', ok: true, say: '鍵は最初の取り込みでつくられます' };
  if (!isKey(paths.key))
    return {
      check: 'key',
      ok: false,
      say: '鍵（data/key）がこわれています。フォルダーの控えから戻してください',
    };
  const open = (statSync(paths.key).mode & 0o077) !== 0;
  return open
    ? {
        check: 'key',
        ok: false,
        say: '鍵をほかの人も読めます。data/key を自分だけが読めるようにしてください',
      }
    : { check: 'key', ok: true, say: '鍵は持ち主だけが読めます' };
}

async function nothingIsDue(folder: ProjectFolder, io: Io): Promise<Finding> {
  const isSet = folder.project.retention.length > 0 && existsSync(folder.paths.vault);
  const due = isSet
    ? await openedIfFree(folder, io, (vault) =>
        endRetention(vault, folder, { ending: 'due', dryRun: true, io }),
      )
    : null;
  return due === null || isNothing(due)
    ? { check: 'retention', ok: true, say: '保存の期限がきたものはありません' }
    : {
        check: 'retention',
        ok: false,
        say: '保存の期限がきたものがあります。「hirogeru retention」で確かめて、消してください',
      };
}

/** From so many people on there is something to do beside this program; nothing is wrong with it. */
async function manyPeople(folder: ProjectFolder, io: Io): Promise<Finding[]> {
  const many = existsSync(folder.paths.vault)
    ? await openedIfFree(folder, io, (vault) => personalFileOf(vault, folder))
    : null;
  return many ? [{ check: many.code, ok: true, say: personalFileLine(many) }] : [];
}

/** What the body gives, or null while something else uses the vault, or where it cannot be opened: that is told by itself. */
async function openedIfFree<T>(
  folder: ProjectFolder,
  io: Io,
  body: (vault: Vault) => Promise<T>,
): Promise<T | null> {
  try {
    return await withVault(folder, io, body, true);
  } catch {
    // Whatever is wrong with it, another check says so.
    return null;
  }
}

/** Says as well what is not encrypted, so that nobody relies on it. */
function originalsAreSealed(folder: ProjectFolder): Finding {
  const open = openOriginals(folder).length;
  const rest =
    '取り込んだもの（vault.duckdb）と公開版は、使うあいだ暗号化していません（鍵も同じフォルダーにあります）。ディスクの暗号化を使い、使わないあいだは「hirogeru lock」で閉じてください';
  return open > 0
    ? {
        check: 'sealed',
        ok: false,
        say: `暗号化していない元のファイルの控えが ${open}あります。次の「hirogeru ingest」で暗号化します。${rest}`,
      }
    : {
        check: 'sealed',
        ok: true,
        say: `元のファイルの控え（originals）は、鍵で暗号化してあります。${rest}`,
      };
}

function ledgerIsWhole(folder: ProjectFolder): Finding {
  const { ok, say } = checkedLedger(folder);
  return { check: 'ledger', ok, say };
}

const DEMANDED = {
  required: '。2段階の確認を全員に求めています',
  analysts: '。2段階の確認を分析担当に求めています',
  optional: '',
} as const;

/** A broken file closes what it opens; nobody but this tells why. */
function whoMayReadIsKnown({ paths }: ProjectFolder, io: Io): Finding {
  try {
    const open = openLinks(linksOf(paths), io.now()).length;
    const { accounts, secondFactor: rule } = accessOf(paths);
    // Makes no key where there is none: another one opens nothing.
    if (accounts.some(({ secondFactor }) => secondFactor !== null) && !isKey(paths.accountKey)) {
      const path = 'data/account-key';
      throw new Refused(problem('E_CONFIG', { file: path }, { path }));
    }
    const byIssuer = oidcOf(paths) === null ? '' : '。認証サーバーでのログインも使えます';
    return {
      check: 'access',
      ok: true,
      say: `アカウントは${accounts.length}つ、使える報告へのリンクは${open}つです${byIssuer}${DEMANDED[rule]}`,
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const say = `${formatProblem(error.problem)}（直すまで、それで開く画面は閉じたままです。控えから戻してください）`;
    return { check: 'access', ok: false, say };
  }
}

async function vaultAndItsKey({ project, paths }: ProjectFolder): Promise<Finding[]> {
  if (!existsSync(paths.vault)) return [{ check: 'vault', ok: true, say: 'まだ取り込んだものはありません' }];
  const open: Finding = { check: 'vault', ok: true, say: '取り込んだものを開けます' };
  try {
    const vault = await openVault(paths.vault);
    // A change of the key that was killed before its end is ended by the next command that needs it.
    const keys = [paths.key, nextKey(paths)].filter(isKey).map(secretKey);
    const known = await Promise.all(keys.map((key) => isKeyOf(vault, project.id, key)));
    const own = known.length === 0 || known.includes(true);
    await vault.close();
    const say = '鍵（data/key）が、取り込んだときのものとちがいます。フォルダーの控えから戻してください';
    return own ? [open] : [open, { check: 'key', ok: false, say }];
  } catch (error) {
    const busy = error instanceof Refused && error.problem.code === 'E_VAULT_BUSY';
    if (error instanceof Refused && !busy)
      return [{ check: 'vault', ok: false, say: formatProblem(error.problem) }];
    const say = busy
      ? 'いまほかの処理が取り込んだものを使っています。終わるまで待ってください'
      : '取り込んだものを開けません。data/vault.duckdb を控えから戻してください';
    return [{ check: 'vault', ok: busy, say }];
  }
}

async function releaseIsWhole({ paths }: ProjectFolder, audience: Audience): Promise<Finding> {
  const name = audience === 'web' ? RELEASE_FOR.web : '公開版';
  const opened = await openCurrent(releasesFor(paths, audience)).catch((error: unknown) => {
    if (error instanceof Refused) return error;
    throw error;
  });
  if (opened instanceof Refused) return { check: 'release', ok: false, say: formatProblem(opened.problem) };
  if (!opened) return { check: 'release', ok: true, say: `${name}はまだありません` };
  return opened.warning
    ? {
        check: 'release',
        ok: false,
        say: `${name}の指し先がこわれています。「hirogeru release」でつくりなおせます`,
      }
    : { check: 'release', ok: true, say: `${name} ${opened.release.id} は中身と番号が合っています` };
}
