import { UsageError, type Arguments, type Command } from '../command.ts';
import { loadProject, projectOf } from '../project-folder.ts';
import { withVault } from '../steps/open-project.ts';
import { decideQuote, listQuotes, type ListedQuote, type QuoteDecision } from '../steps/quotes.ts';
import type { Hindrance } from '../steps/quotable.ts';

const LONGEST = 120;

export const quotes: Command = {
  name: 'quotes',
  summary: '公開してよい声を、人が1つずつ決めます（番号を書かなければ、決めたものと、選べるものを示します）',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru quotes demo',
  args: {
    approve: { type: 'string', description: 'この番号の意見を、公開してよいと確かめました' },
    undo: { type: 'string', description: 'この番号の意見について決めたことを、取り消します' },
    withdraw: {
      type: 'string',
      description: 'この番号の意見の承諾を、ご本人が取り下げました（次の公開版からのせません）',
    },
    confirm: { type: 'string', description: '要配慮の意見を、もう一度確かめました（そのあとで --approve）' },
    paraphrase: { type: 'string', description: 'この番号の意見の要旨を、--text に書きます' },
    excerpt: {
      type: 'string',
      description: 'この番号の意見のうち引用するところを、--text に書きます（決めなおしになります）',
    },
    uncut: { type: 'string', description: 'この番号の意見の --excerpt を取り消します' },
    text: {
      type: 'string',
      description: `--paraphrase と --excerpt で：要旨、または引用するところ（${LONGEST}字まで）`,
    },
    all: { type: 'boolean', description: 'すべての意見を、のせられないわけと並べます' },
  },
  async run(args, io) {
    const folder = projectOf(args);
    const made = decisionOf(args);
    const listed = await withVault(
      folder,
      io,
      async (vault) => {
        if (made) await decideQuote(vault, folder, made, io);
        return listQuotes(vault, loadProject(folder.root), args.flag('all'));
      },
      true,
    );
    const next = made ? ['themes.yaml に書きました。', '次は: 「hirogeru themes」「hirogeru release」'] : [];
    return { code: 0, json: { quotes: listed }, lines: made ? next : listed.flatMap(wordsFor) };
  },
};

const DECISIONS = {
  approve: 'approved',
  undo: 'undecided',
  withdraw: 'withdrawn',
  confirm: 'confirmed',
  uncut: 'uncut',
} as const;

/** @throws UsageError when more than one thing is decided */
function decisionOf(args: Arguments): QuoteDecision | null {
  const text = args.text('text');
  const all: QuoteDecision[] = [
    ...(['approve', 'undo', 'withdraw', 'confirm', 'uncut'] as const).flatMap((flag) => {
      const named = args.text(flag);
      return named === undefined ? [] : [{ decision: DECISIONS[flag], id: named }];
    }),
    ...(['paraphrase', 'excerpt'] as const).flatMap((flag) => {
      const id = args.text(flag);
      const decision = flag === 'excerpt' ? 'cut' : 'paraphrased';
      return id === undefined ? [] : [{ decision, id, text: textIn(text) } as const];
    }),
  ];
  if (all.length > 1) throw new UsageError('決めることを1つ書いてください（--approve・--withdraw など）');
  return all[0] ?? null;
}

function textIn(text: string | undefined): string {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || trimmed.length > LONGEST)
    throw new UsageError(`--text に、要旨か引用するところを${LONGEST}字までで書いてください`);
  return trimmed;
}

const WHY: Readonly<Record<Hindrance, string>> = {
  withdrawn: 'のせません：承諾が取り下げられています',
  no_consent: 'のせません：引用の承諾がありません',
  hidden_theme: 'のせません：見せないことにしたテーマの意見です',
  not_confirmed: '要配慮：「--confirm」のあとで選べます',
  not_paraphrased: '要旨だけの承諾：「--paraphrase」のあとで選べます',
  too_long: `のせません：${LONGEST}字より長い文です（「--excerpt」で引用するところを、「--paraphrase」で要旨を決められます）`,
  not_as_written: 'のせません：引用するところが、いまの伏せかたと合いません（「--excerpt」で決めなおせます）',
  names_somebody: 'のせません：要旨に、伏せるところが入っています',
  second_of_person: 'のせません：同じ方の、ほかの声をのせます（1人の方から1つまで）',
};

function wordsFor({ opinion_id, text, approved, audience, hindrance }: ListedQuote): string[] {
  const where = audience === 'web' ? '' : '（会議資料の版だけ：会議の資料での引用だけを承諾しています）';
  const state = hindrance === null ? (approved ? 'のせます' : 'まだ決めていません') : WHY[hindrance];
  return [`${approved ? '○' : '・'} ${opinion_id} ${text}`, `    ${state}${hindrance === null ? where : ''}`];
}
