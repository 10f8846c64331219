import {
  lacksSecondFactor,
  secondFactorRuleSchema,
  type Access,
  type Account,
  type SecondFactorRule,
} from '@hirogeru/store/access';
import { UsageError, type Arguments, type Command, type Io, type Outcome } from '../command.ts';
import { addressOf, ORIGIN_FLAG } from '../offered-address.ts';
import { loadProject, locateProject, type ProjectFolder } from '../project-folder.ts';
import { addAccount, removeAccount, resetAccount, setSecondFactorRule } from '../steps/accounts.ts';
import { keepHandedOver } from '../steps/handed-over.ts';
import { accessOf } from '../steps/kept-accounts.ts';

type Paths = ProjectFolder['paths'];
const ROLES = { planner: '計画担当', analyst: '分析担当' } as const;
const WAYS = {
  password: '使えます',
  'password-and-code': '使えます（2段階の確認）',
  oidc: '使えます（認証サーバーでログイン）',
  'code-to-come': '2段階の確認の設定を待っています（ログインすると、その画面になります）',
} as const;
const RULES = {
  required: '2段階の確認を、全員に求めています。',
  analysts: '2段階の確認を、分析担当に求めています。',
  optional: '2段階の確認を使うかどうかは、それぞれの方が決めます。',
} as const satisfies Record<SecondFactorRule, string>;

export const account: Command = {
  name: 'account',
  summary:
    '画面に入る人のアカウントを、つくり、示し、やめ、やりなおします（add・list・remove・reset・policy）',
  takes: '[プロジェクト] <add|list|remove|reset|policy> [名前]',
  example: 'pnpm hirogeru account demo list',
  args: {
    role: { type: 'string', description: 'add：planner（計画担当）か analyst（分析担当）。既定：planner' },
    'second-factor': {
      type: 'string',
      description:
        'policy：2段階の確認を、required（全員に求める）、analysts（分析担当に求める）、optional（それぞれが決める）のどれか',
    },
    origin: ORIGIN_FLAG,
  },
  async run(args, io) {
    const { root, rest } = locateProject(args);
    const { paths } = loadProject(root);
    const [step, name, ...more] = rest;
    if (more.length > 0) throw new UsageError('名前は1つだけ書いてください');
    if (step === 'list' && name === undefined) return listed(paths);
    if (step === 'policy' && name === undefined) return ruled(paths, args, io);
    if (step === 'join' && name === undefined) return joined(await keepHandedOver(paths, io));
    if (name === undefined)
      throw new UsageError('add・remove・reset のどれかと名前か、list か policy を書いてください');
    if (step === 'add') return invited(addAccount(paths, name, roleOf(args), io), args);
    if (step === 'reset') return invited(resetAccount(paths, name, io), args);
    if (step !== 'remove') throw new UsageError('add・list・remove・reset・policy のどれかを書いてください');
    removeAccount(paths, name, io);
    return {
      code: 0,
      json: { removed: true },
      lines: ['アカウントをやめました。次に開いたときから入れません。'],
    };
  },
};

const joined = (made: Account | null): Outcome => ({
  code: made ? 0 : 1,
  json: { account: made?.id ?? null },
  lines: [],
});

function listed(paths: Paths): Outcome {
  const access = accessOf(paths);
  const list = access.accounts.map((one) => ({
    id: one.id,
    name: one.name,
    role: one.role,
    ready: one.password !== null || one.oidc !== null,
    by: wayOf(access, one),
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

function wayOf({ secondFactor: rule }: Access, account: Account): keyof typeof WAYS {
  if (account.oidc !== null) return 'oidc';
  if (account.secondFactor !== null) return 'password-and-code';
  return lacksSecondFactor(rule, account) ? 'code-to-come' : 'password';
}

/** Says of whom a second factor is demanded, after setting it where that is asked for. */
function ruled(paths: Paths, args: Arguments, io: Io): Outcome {
  const asked = args.text('second-factor');
  if (asked !== undefined) {
    const rule = secondFactorRuleSchema.safeParse(asked);
    if (!rule.success)
      throw new UsageError(
        '--second-factor は required（全員に求める）、analysts（分析担当に求める）、optional（それぞれが決める）です',
      );
    setSecondFactorRule(paths, rule.data, io);
  }
  const { secondFactor: rule, accounts } = accessOf(paths);
  const waiting = accounts.filter((one) => one.password !== null && lacksSecondFactor(rule, one)).length;
  const lines = [
    RULES[rule],
    ...(waiting > 0 ? [`まだ設定していない${waiting}人は、次に開くと設定の画面になります。`] : []),
    ...(rule !== 'optional' && accounts.some(({ oidc }) => oidc !== null)
      ? ['認証サーバーでログインする方には、ここでは求めません（認証サーバーで設定してください）。']
      : []),
  ];
  return { code: 0, json: { second_factor: rule, waiting }, lines };
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
