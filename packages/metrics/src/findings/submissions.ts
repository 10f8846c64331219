import { TOTAL, type Cell } from '@hirogeru/store/contracts';
import { both, counted, inOrder, joined, labelOf, type Bilingual } from '../sentences/bilingual.ts';
import { valueOf, type Facts } from '../sentences/facts.ts';
import { grouped, reiwa } from '../sentences/wording.ts';
import { englishDate, englishRound } from '../sentences/wording.en.ts';
import { found, withUnknown, type Saying } from './said.ts';

/** Who answered by which way: in all, and in each round. */
export const sayByChannel: Saying = (facts) => [
  ...table(facts, 'submissions_by_channel', 'channel', WAYS, SILENT),
];

/** From which standpoint the answers came: in all, and in each round. */
export const sayByStandpoint: Saying = (facts) => [
  ...table(facts, 'submissions_by_standpoint', 'standpoint', STANDPOINTS, UNTOLD),
];

type Words = (sheets: string, english: string, list: Bilingual) => Bilingual;
const WAYS: Words = (ja, en, list) =>
  both(`${ja}が届きました（${list.ja}）。`, `${en} came in (${list.en}).`);
const STANDPOINTS: Words = (ja, en, list) =>
  both(
    `${ja}が届きました。立場は次のとおりです（${list.ja}）。`,
    `${en} came in, by standpoint (${list.en}).`,
  );
const SILENT = both(
  '答えなかった方の考えは、わかりません。',
  'The views of those who stayed silent are not known.',
);
const UNTOLD = both(
  'みずから答えた方の数なので、区に住む方の中での割合はわかりません。',
  'These people chose to answer; their shares among all residents are not known.',
);

function table(facts: Facts, view: string, dimension: string, words: Words, unknown: Bilingual) {
  const rows = facts.rows(view);
  const rounds = [...new Set(rows.map((row) => String(row.words['round_id'])))];
  const names = new Map(facts.context.project.rounds.map(({ id, label }) => [id, label]));
  const said = [TOTAL, ...rounds.filter((id) => id !== TOTAL)].flatMap((round_id) => {
    const own = rows.filter((row) => row.words['round_id'] === round_id);
    const total = own.find((row) => row.words[dimension] === TOTAL)?.cells['submissions'];
    const parts = own
      .filter((row) => row.words[dimension] !== TOTAL)
      .map((row) => ({ label: labelOf(String(row.words[dimension])), cell: row.cells['submissions'] }));
    const name = round_id === TOTAL ? null : (names.get(round_id) ?? round_id);
    return found(round_id, ofRound(name, total, inOrder(parts, '件'), words));
  });
  return withUnknown(said, unknown);
}

function ofRound(
  name: string | null,
  total: Cell | undefined,
  { shown, withheld }: ReturnType<typeof inOrder>,
  words: Words,
): Bilingual | null {
  const [ja, en] = name === null ? ['', ''] : [`${name}：`, `${englishRound(name)}: `];
  const sheets = valueOf(total);
  if (sheets === null)
    return total?.kind === 'masked'
      ? both(`${ja}回答の数は、少人数を守って示しません。`, `${en}Withheld to protect small groups.`)
      : null;
  if (sheets === 0) return both(`${ja}回答は、まだ届いていません。`, `${en}No responses have come in yet.`);
  const count = [`回答${grouped(sheets)}件`, counted(sheets, 'response')] as const;
  const text = shown ? words(...count, shown) : both(`${count[0]}が届きました。`, `${count[1]} came in.`);
  return joined(both(`${ja}${text.ja}`, `${en}${text.en}`), withheld);
}

/** Of one round with its day and topic: how many answered, how much they wrote. */
export function roundFinding(facts: Facts, round: Facts['context']['project']['rounds'][number]): Bilingual {
  const { id, label, topic, date } = round;
  const [ja, en] = [
    `${label}（${reiwa(date)}、${topic}）`,
    `${englishRound(label)} (${englishDate(date)}, ${topic})`,
  ];
  const sheets = valueOf(
    facts.cell('submissions_by_channel', { round_id: id, channel: TOTAL }, 'submissions'),
  );
  if (sheets === null)
    return both(`${ja}の回答は、少人数を守って示しません。`, `${en}: withheld to protect small groups.`);
  if (sheets === 0)
    return both(`${ja}の回答は、まだ届いていません。`, `${en}: no responses have come in yet.`);
  const opinions = valueOf(facts.cell('opinions_by_heading', { heading: TOTAL, round_id: id }, 'opinions'));
  return joined(
    both(
      `${ja}には、${grouped(sheets)}件の回答が寄せられました。`,
      `${en}: ${counted(sheets, 'response')} came in.`,
    ),
    opinions === null
      ? null
      : both(
          `そこに意見が${grouped(opinions)}件書かれていました。`,
          `They held ${counted(opinions, 'opinion')}.`,
        ),
  );
}
