import type { CellSpec, CellStore } from '@hirogeru/store/vault';
import type { MeasureContext } from '../context.ts';
import type { Recipe } from './recipe.ts';
import { seriesItems } from './series-figure.ts';
import { scoredItems } from './score-figure.ts';

/** Rows of one file behind a number, and the people (for logs: offices) who stand behind them. */
export type FileBehind = { readonly file_id: string; readonly rows: number; readonly people: number };

/** The rows and people behind a number, all together and file by file. */
export type Behind = {
  readonly rows: number;
  readonly people: number;
  readonly files: readonly FileBehind[];
};

/** Looks for the rows behind a number. For the analyst's desk only: what it gives is not protected. */
export async function behind(recipe: Recipe, store: CellStore, context: MeasureContext): Promise<Behind> {
  const specs = specsOf(recipe, context);
  const all = await Promise.all(specs.map((spec) => store.cells({ ...spec, dimensions: [] })));
  const byFile = await Promise.all(specs.map((spec) => store.cells({ ...spec, dimensions: ['file_id'] })));
  const files = new Map<string, FileBehind>();
  for (const { keys, count, people } of byFile.flat()) {
    const file_id = keys['file_id'] ?? '';
    const known = files.get(file_id) ?? { file_id, rows: 0, people: 0 };
    files.set(file_id, {
      file_id,
      rows: Math.max(known.rows, count),
      people: Math.max(known.people, people),
    });
  }
  const most = (pick: 'count' | 'people') => Math.max(0, ...all.flat().map((cell) => cell[pick]));
  const found = [...files.values()].toSorted((a, b) => (a.file_id < b.file_id ? -1 : 1));
  return { rows: most('count'), people: most('people'), files: found };
}

type Spec = Omit<CellSpec, 'dimensions'>;

/** Questions to the vault whose rows stand behind a number; of several (parts of a formula) the widest counts. */
function specsOf(recipe: Recipe, context: MeasureContext): Spec[] {
  const scope = context.project.id;
  switch (recipe.kind) {
    case 'count':
    case 'values':
      return Object.values(recipe.where).some((values) => values.length === 0)
        ? []
        : [{ scope, population: recipe.population, filter: recipe.where }];
    case 'pairs':
      return [
        { scope, population: 'answers', filter: { item_id: [recipe.item], occasion: ['pre', recipe.until] } },
      ];
    case 'scores':
    case 'score_pairs': {
      const occasion = recipe.kind === 'scores' ? [recipe.occasion] : ['pre', recipe.until];
      return [{ scope, population: 'answers', filter: { item_id: scoredItems(recipe), occasion } }];
    }
    case 'said':
      return [{ scope, population: 'answers', filter: { item_id: recipe.items, occasion: ['pre', 'post'] } }];
    case 'weighted':
      return [
        {
          scope,
          population: 'answers',
          filter: { question_id: [recipe.question], occasion: [recipe.occasion] },
        },
      ];
    case 'series': {
      const round = recipe.round === null ? {} : { round_id: [recipe.round] };
      const filter = { item_id: seriesItems(recipe), occasion: [recipe.occasion], ...round };
      return [{ scope, population: 'answers', filter }];
    }
    case 'formula':
      return recipe.of.flatMap((part) => specsOf(part, context));
    case 'stability':
      return [{ scope, population: 'themed', filter: { theme_id: [recipe.theme] } }];
    case 'file_rows':
    case 'view':
      return [];
  }
}
