import type { Cell } from '@hirogeru/store/contracts';
import { both, counted, inOrder, joined, type Bilingual } from '../sentences/bilingual.ts';
import { valueOf, type Facts } from '../sentences/facts.ts';
import { grouped } from '../sentences/wording.ts';
import { englishFiscalYear } from '../sentences/wording.en.ts';
import { found, withUnknown, type Saying } from './said.ts';

/** Every row received and what became of it. */
export const sayBalance: Saying = (facts) =>
  withUnknown(
    found('T', received(facts)),
    both(
      '名前を書かずに何度か答えた方は、別の方として数えています（ひとつのチャットの同じ表示名は、同じ方とみます）。同じ方かどうかは、わかりません。',
      'People who answered several times without a name count as different people (one display name of one chat is one person); who they are is not known.',
    ),
  );

export function received(facts: Facts): Bilingual | null {
  const part = (name: string) => facts.cell('balance', { part: name }, 'rows');
  if (facts.rows('balance').length === 0) return null;
  const [read, taken] = [part('read'), part('accepted')];
  const rest = both(
    `重なり${rowsOf(part('duplicate')).ja}、受け取れないもの${rowsOf(part('rejected')).ja}、空の行${rowsOf(part('blank')).ja}です。`,
    `${rowsOf(part('duplicate')).en} duplicate, ${rowsOf(part('rejected')).en} refused, ${rowsOf(part('blank')).en} blank.`,
  );
  if (taken.kind === 'masked') {
    return both(
      `取り込んだ行の数は、少ない回答や、集計をことわった方の人数がわからないように、示していません。取り込まなかったのは、${rest.ja}`,
      `How many rows were taken in is withheld, so that small groups and those who declined cannot be counted. Not taken in: ${rest.en}`,
    );
  }
  if (read.kind === 'masked')
    return both(
      `${grouped(valueOf(taken) ?? 0)}行を取り込みました。残りは、${rest.ja}`,
      `${counted(valueOf(taken) ?? 0, 'row')} taken in. The others: ${rest.en}`,
    );
  if (valueOf(read) === 0) return both('受け取った行は、まだありません。', 'No rows have been received yet.');
  return both(
    `受け取った${grouped(valueOf(read) ?? 0)}行のうち、${grouped(valueOf(taken) ?? 0)}行を取り込みました。残りは、${rest.ja}`,
    `Of ${counted(valueOf(read) ?? 0, 'row')} received, ${grouped(valueOf(taken) ?? 0)} were taken in. The others: ${rest.en}`,
  );
}

/** So many rows, or that they are too few to be told. */
const rowsOf = (cell: Cell): Bilingual =>
  cell.kind === 'masked'
    ? both('（少ないので、数は示していません）', 'a few (withheld)')
    : both(`${grouped(valueOf(cell) ?? 0)}行`, grouped(valueOf(cell) ?? 0));

/** How many voices may be read; their number tells nothing. */
export const sayQuotes: Saying = (facts) => {
  const count = facts.rows('quotes').length;
  return found(
    'T',
    count === 0
      ? both(
          '公開してよいと確かめた声は、まだありません。',
          'No voice has been approved for publication yet.',
        )
      : both(
          `公開してよいと確かめた声が${grouped(count)}件あります。この数は、そう思う人の多さを表しません。`,
          `${counted(count, 'voice')} may be read. The number does not tell how many people think so.`,
        ),
  );
};

/** How many measures are planned; their order means nothing. */
export const sayPlan: Saying = (facts) => {
  const count = facts.rows('plan_measures').length;
  const { fiscal_year } = facts.context.project;
  return count === 0
    ? []
    : found(
        'T',
        both(
          `${fiscal_year}に向けた施策は${count}件です。${count === 1 ? '' : '並びの順に意味はありません。'}`,
          `${counted(count, 'measure')} planned for ${englishFiscalYear(fiscal_year)}.${count === 1 ? '' : ' Their order means nothing.'}`,
        ),
      );
};

const REASONS = {
  no: both('集計への利用をことわったもの', 'use in statistics was declined'),
  withdrawn: both('取り下げられたもの', 'withdrawn'),
  no_content: both('意見の書かれていないもの', 'no opinion in the text'),
};

/** What came in and stands in no table, with its reason. */
export const sayNotCounted: Saying = (facts) =>
  (['submissions', 'opinions'] as const).flatMap((kind) => {
    const rows = facts.rows('not_counted').filter(({ words }) => words['kind'] === kind);
    const entries = Object.entries(REASONS).flatMap(([reason, label]) => {
      const cell = rows.find(({ words }) => words['reason'] === reason)?.cells['rows'];
      return cell ? [{ label, cell }] : [];
    });
    const { shown, withheld } = inOrder(entries, '件');
    const { ja, en } = kind === 'submissions' ? both('回答', 'Responses') : both('意見', 'Texts');
    return found(
      kind,
      shown || withheld
        ? joined(
            shown
              ? both(`数えなかった${ja}です（${shown.ja}）。`, `${en} not counted (${shown.en}).`)
              : both(`数えなかった${ja}です。`, `${en} not counted.`),
            withheld,
          )
        : null,
    );
  });
