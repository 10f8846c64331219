import { oidcIdentitySchema, type Account } from '@hirogeru/store/access';
import { z } from 'zod';
import { UsageError, type Arguments, type Command, type Io, type Outcome } from '../command.ts';
import { addressOf, ORIGIN_FLAG } from '../offered-address.ts';
import { loadProject, locateProject, type ProjectFolder } from '../project-folder.ts';
import {
  accountsOf,
  addAccount,
  joinByIdentity,
  joinByLink,
  makeFirst,
  removeAccount,
  resetAccount,
} from '../steps/accounts.ts';
import { keepSecondFactor } from '../steps/second-factor.ts';

type Paths = ProjectFolder['paths'];
const ROLES = { planner: '計画担当', analyst: '分析担当' } as const;
const WAYS = {
  password: '使えます',
  'password-and-code': '使えます（2段階の確認）',
  oidc: '使えます（認証サーバーでログイン）',
} as const;

export const account: Command = {
  name: 'account',
  summary: '画面に入る人のアカウントを、つくり、示し、やめ、やりなおします（add・list・remove・reset）',
  takes: '[プロジェクト] <add|list|remove|reset> [名前]',
  example: 'pnpm hirogeru account demo list',
  args: {
    role: { type: 'string', description: 'add：planner（計画担当）か analyst（分析担当）。既定：planner' },
    origin: ORIGIN_FLAG,
  },
  async run(args, io) {
    const { root, rest } = locateProject(args);
    const { paths } = loadProject(root);
    const [step, name, ...more] = rest;
    if (more.length > 0) throw new UsageError('名前は1つだけ書いてください');
    if (step === 'list' && name === undefined) return listed(paths);
    if (step === 'join' && name === undefined) return join(paths, io);
    if (name === undefined) throw new UsageError('add・list・remove・reset のどれかと、名前を書いてください');
    if (step === 'add') return invited(addAccount(paths, name, roleOf(args), io), args);
    if (step === 'reset') return invited(resetAccount(paths, name, io), args);
    if (step !== 'remove') throw new UsageError('add・list・remove・reset のどれかを書いてください');
    removeAccount(paths, name, io);
    return {
      code: 0,
      json: { removed: true },
      lines: ['アカウントをやめました。次に開いたときから入れません。'],
    };
  },
};

function listed(paths: Paths): Outcome {
  const list = accountsOf(paths).map(({ id, name, role, password, oidc, secondFactor }) => ({
    id,
    name,
    role,
    ready: password !== null || oidc !== null,
    by: wayOf({ oidc, secondFactor }),
  }));
  const lines = list.map(
    ({ id, name, role, ready, by }) =>
      `${name}  ${ROLES[role]}  ${ready ? WAYS[by] : 'パスワードをまだ決めていません'}  ${id}`,
  );
  return {
    code: 0,
    json: { accounts: list },
    lines: lines.length > 0 ? lines : ['アカウントはまだありません。'],
  };
}

function wayOf({ oidc, secondFactor }: Pick<Account, 'oidc' | 'secondFactor'>): keyof typeof WAYS {
  if (oidc !== null) return 'oidc';
  return secondFactor === null ? 'password' : 'password-and-code';
}

function invited(key: string, args: Arguments): Outcome {
  const url = `${addressOf(args)}/join?key=${key}`;
  return { code: 0, json: { url }, lines: [url] };
}

function roleOf(args: Arguments): 'planner' | 'analyst' {
  const role = args.text('role') ?? 'planner';
  if (role !== 'planner' && role !== 'analyst')
    throw new UsageError('--role は planner（計画担当）か analyst（分析担当）です');
  return role;
}

/**
 * What the serving process hands over on stdin: a new password or an issuer's word by a one-time link, the secret of a second
 * factor, or the first account of all.
 */
const handedOver = z.union([
  z.strictObject({ key: z.string(), oidc: oidcIdentitySchema }),
  z.strictObject({
    account: z.string(),
    secret: z
      .string()
      .regex(/^[A-Z2-7]{32}$/)
      .nullable(),
  }),
  z.strictObject({ key: z.string(), password: z.string() }),
  z.strictObject({ name: z.string(), password: z.string() }),
]);

async function join(paths: Paths, io: Io): Promise<Outcome> {
  const told = handedOver.safeParse(jsonOf(await io.ask('')));
  if (!told.success)
    throw new UsageError('画面から使います。add・list・remove・reset のどれかを書いてください');
  const made = await keepChoice(paths, told.data, io);
  return { code: made ? 0 : 1, json: { account: made?.id ?? null }, lines: [] };
}

function keepChoice(paths: Paths, choice: z.infer<typeof handedOver>, io: Io): Promise<Account | null> {
  if ('name' in choice) return makeFirst(paths, choice, io);
  if ('account' in choice) return keepSecondFactor(paths, choice, io);
  return 'oidc' in choice
    ? Promise.resolve(joinByIdentity(paths, choice, io))
    : joinByLink(paths, choice, io);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
