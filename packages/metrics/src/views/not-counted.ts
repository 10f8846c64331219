import { notCounted as contract } from '@hirogeru/store/contracts';
import { cellId } from '../cell-book.ts';
import { sayNotCounted } from '../findings/received.ts';
import { countOf } from '../trace/recipe.ts';
import { defineView } from '../view.ts';
import { FORMS, SHEETS } from './trace-sources.ts';

const REASONS = { submissions: ['no', 'withdrawn'], opinions: ['no', 'withdrawn', 'no_content'] } as const;

/** What came in and was not counted: no sheet and no opinion is lost without a reason and a number. */
export const notCounted = defineView({
  contract,
  title: { ja: contract.label, en: 'Received and not counted' },
  number: { ja: '数えなかった{kind}（{reason}）', en: '{kind} not counted ({reason})' },
  margins: [],
  figures: { rows: { symbols: 'n(k, w) = #{ x | kind(x) = k, reason(x) = w }' } },
  minimum: 'k',
  say: sayNotCounted,
  trace: {
    definition: '届いたもののうち、どの表にも数えなかったもの',
    formula: '件数 ＝ 理由ごとの、回答や意見の数',
    population: '受け取った回答と、そこに書かれた言葉',
    filters: '1件に理由が2つあるときは、本人のことわりを先にみます。',
    source: FORMS,
    reads: SHEETS,
  },
  linked: ['balance'],
  async build({ book, margins: marginsOf }) {
    const margins = await marginsOf('not_counted', ['kind', 'reason']);
    return Object.entries(REASONS).flatMap(([kind, reasons]) =>
      reasons.map((reason) => {
        const { count, people } = margins.at(kind, reason);
        const figure = book.cell({
          id: cellId('not_counted', { kind, reason }),
          value: count,
          contributors: people,
          recipe: countOf('not_counted', { kind, reason }),
        });
        return { words: { kind, reason }, figures: { rows: figure } };
      }),
    );
  },
});
