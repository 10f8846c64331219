import type { Inspection } from '@hirogeru/ingest';

type Changed = NonNullable<Inspection['changed_form']>;

/** What became of the columns of a known form, for a person to judge: one line a column that is not the same. */
export function changedForm(path: string, changed: Changed | null): string[] {
  if (!changed) return [];
  const same = changed.columns.filter(({ change }) => change === 'same').length;
  return [
    `${path}: 対応表「${changed.form}」の様式とくらべました（同じ見出し ${same}列）`,
    ...changed.columns.flatMap((column) => sentence(column)),
  ];
}

function sentence({ change, column, was, question, similarity }: Changed['columns'][number]): string[] {
  switch (change) {
    case 'reworded': {
      const alike = Math.round((similarity ?? 0) * 100);
      return [
        `  言いかえ（似ている度合い ${alike}％）: 「${was}」→「${column}」（問いの番号 ${question} のまま）`,
      ];
    }
    case 'new':
      return [`  新しい列: 「${column}」`];
    case 'gone':
      return [`  なくなった列: 「${was}」`];
    case 'same':
      return [];
  }
}
