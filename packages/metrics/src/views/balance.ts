import { balance as contract } from '@hirogeru/store/contracts';
import { sayBalance } from '../findings/received.ts';
import { defineView } from '../view.ts';

/** Rows received and what became of them. They tell of files, not of people, and are shown as they are. */
export const balance = defineView({
  contract,
  title: { ja: contract.label, en: 'Rows received and what became of them' },
  number: { ja: '受け取った行（{part}）', en: 'Rows received: {part}' },
  margins: [],
  figures: { rows: { symbols: 'r(part) = Σ_f r_f(part)' } },
  minimum: 0,
  say: sayBalance,
  trace: {
    definition: '受け取った行と、その行き先',
    formula: '読んだ行 ＝ 取り込み ＋ 重なり ＋ 受け取れなかったもの ＋ 空の行',
    population: '受け取ったすべてのファイル',
    filters: 'なし',
    source: 'すべてのファイル',
    reads: 'all',
  },
  linked: [],
  build: ({ context: { files } }) =>
    (['rows_read', 'accepted', 'duplicate', 'rejected', 'blank', 'left_out'] as const).map((column) => ({
      words: { part: column === 'rows_read' ? 'read' : column },
      figures: {
        rows: {
          kind: 'open',
          value: files.reduce((sum, file) => sum + file[column], 0),
          recipe: { kind: 'file_rows', column },
        },
      },
    })),
});
