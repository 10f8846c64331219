import { PERSONAL_KIND_LABELS, PERSONAL_KINDS } from '@hirogeru/nlp';
import { UsageError, type Arguments, type Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { withVault } from '../steps/open-project.ts';
import { addSpan, addWords } from '../steps/add-personal-data.ts';
import { answerToRead } from '../steps/answer-to-read.ts';
import { decideSpan, listedSpans, type SpanDecision } from '../steps/personal-data.ts';

/** Said wherever the list is shown: nobody may take it for complete. */
const LIMITS = `探しているのは、${Object.values(PERSONAL_KIND_LABELS).join('、')}です。ほかのもの（できごとの細かな話、家族の事情、あだ名、組み合わせると分かることなど）は探していません。探しているものにも見落としがあります。引用を公開する前に、かならず人が文を読んでください。`;

export const personalData: Command = {
  name: 'personal-data',
  summary: '個人情報かもしれないところを場所で示し、伏せるかどうかを、人が決めます',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru personal-data demo',
  args: {
    hide: { type: 'string', description: 'この番号のところは伏せます' },
    show: { type: 'string', description: 'この番号のところは、伏せなくてかまいません' },
    undecided: { type: 'string', description: 'この番号のところについて決めたことを、取り消します' },
    add: {
      type: 'string',
      description: '見落とされたところを伏せます：答えの番号:始まり-終わり:種類（もう一度で取り消し）',
    },
    answer: { type: 'string', description: 'この意見だけを、伏せたところを伏せて読みます' },
    words: {
      type: 'string',
      description: '--answer で：見落とされたことばを、書かれたとおりに。その意見の中では、どこでも伏せます',
    },
    kind: { type: 'string', description: `--words で：種類（既定：name）。${PERSONAL_KINDS.join('・')}` },
    text: {
      type: 'boolean',
      description: '前後の文も出します（分析担当の画面のほかでは使わないでください）',
    },
  },
  async run(args, io) {
    const folder = projectOf(args);
    const choice = choiceOf(args);
    const [add, answer, words] = [args.text('add'), args.text('answer'), args.text('words')];
    const { spans, read } = await withVault(
      folder,
      io,
      async (vault) => {
        if (choice) await decideSpan(vault, folder, { ...choice, io });
        if (add !== undefined) await addSpan(vault, folder, add, io);
        if (words !== undefined)
          await addWords(vault, folder, {
            answer: answer ?? '',
            words,
            kind: args.text('kind') ?? 'name',
            io,
          });
        // With what has just been decided.
        const now = projectOf(args);
        const all = await listedSpans(vault, now, args.flag('text'));
        const own = answer === undefined ? null : await answerToRead(vault, now, answer);
        return { spans: all.filter((span) => !own || span.opinion_id === own.opinion_id), read: own };
      },
      true,
    );
    const open = spans.filter(({ decision }) => decision === 'undecided').length;
    return {
      code: 0,
      json: { spans, limits: LIMITS, kinds: KINDS, answer: read },
      lines: [
        ...(read ? [`${read.opinion_id}  ${read.place}`, `  ${read.text}`] : []),
        ...spans.map(
          ({ id, kind, place, start, end, decision, context }) =>
            `${id}: ${place}（${start}〜${end}字目、${PERSONAL_KIND_LABELS[kind]}、${DECIDED[decision]}）${context ?? ''}`,
        ),
        `${spans.length}か所（まだ決めていないところ ${open}）。決めるまでは伏せます。`,
        LIMITS,
      ],
    };
  },
};

const KINDS = PERSONAL_KINDS.map((kind) => ({ kind, label: PERSONAL_KIND_LABELS[kind] }));
const DECIDED = { undecided: '未定', hidden: '伏せる', shown: '伏せない', added: '人が足した' } as const;

function choiceOf(args: Arguments): { id: string; decision: SpanDecision } | null {
  const flags = [
    ['hide', 'hidden'],
    ['show', 'shown'],
    ['undecided', 'undecided'],
  ] as const;
  const given = flags.flatMap(([flag, decision]) => {
    const id = args.text(flag);
    return id === undefined ? [] : [{ id, decision }];
  });
  const added = ['add', 'words'].filter((flag) => args.text(flag) !== undefined);
  if (given.length + added.length > 1)
    throw new UsageError('--hide・--show・--undecided・--add・--words は、1つだけ書いてください');
  if (args.text('words') !== undefined && args.text('answer') === undefined)
    throw new UsageError('--words には、--answer も書いてください');
  return given[0] ?? null;
}
