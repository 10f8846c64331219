import { views as family, type View } from '@hirogeru/metrics';
import type { Command } from '../command.ts';

export const views: Command = {
  name: 'views',
  summary: '公開版が見せる表の一覧です（何ごとに、何を、どう数え、何人から示すか）',
  takes: '',
  example: 'pnpm hirogeru views',
  args: {},
  run: async () => ({ code: 0, json: { views: family.map(described) }, lines: family.flatMap(wordsFor) }),
};

/** A view as data: everything that is declared of it. */
function described({ contract, title, number, margins, figures, minimum, trace, linked }: View) {
  return {
    name: contract.name,
    title,
    number,
    population: contract.population,
    dimensions: Object.keys(contract.keys).map((key) => ({ key, total: margins.includes(key) })),
    figures: Object.entries(contract.cells).map(([figure, { unit }]) => {
      const { formula = trace?.formula ?? null, symbols = null, from = null } = figures[figure] ?? {};
      return { figure, unit, formula, symbols, from };
    }),
    words: Object.keys(contract.texts),
    minimum: minimum === 'k' ? { people: 'k' } : minimum === 0 ? null : minimum,
    method: trace ? (trace.method ?? '数え上げ') : null,
    linked,
  };
}

function wordsFor(view: View): string[] {
  const { name, title, dimensions, figures, method, minimum, linked } = described(view);
  const by = dimensions.map(({ key, total }) => (total ? `${key}（合計あり）` : key)).join('、');
  const shown = figures.map(({ figure, unit, from }) =>
    [figure, unit && `（${unit}）`, from === null ? '' : `（${from}人から）`].join(''),
  );
  return [
    `${name}: ${title.ja} / ${title.en}`,
    `  ${by}ごと${shown.length > 0 ? `に ${shown.join('、')}` : '（数はありません）'}`,
    ...(method === null ? [] : [`  数え方: ${method}。${fewestWords(minimum)}`]),
    ...(linked.length === 0 ? [] : [`  同じ数を使う表: ${linked.join('、')}`]),
  ];
}

function fewestWords(minimum: ReturnType<typeof described>['minimum']): string {
  if (minimum === null) return '人の数ではないので、すべて示します';
  return 'offices' in minimum
    ? `${minimum.offices}事業所から示します`
    : '決めた人数（threshold）から示します';
}
