import type { CellStore, PersonSheets, Question } from '@hirogeru/store/vault';
import type { MeasureContext } from '../context.ts';
import type { Scale } from '../instruments/scales/scale.ts';
import { gridOf, itemIdsOf, nameOfPart, partsOfScale } from '../instruments/scales/scale-parts.ts';
import { scales } from '../instruments/scales/scales.ts';
import { OCCASIONS } from './answer-counts.ts';
import { spanOf } from './range-of.ts';
import { stateItems } from './paired-items.ts';
import { wordingOf } from './questions-of.ts';
import { scoreOf, scorePeople } from './scored-people.ts';

/** A trend is looked at from so many rounds on. */
const ROUNDS_FROM = 3;
/** `part` of a series of one item. */
const ONE_ITEM = 'item';

/** What one person's answers gave, round by round; without a code nobody is known again in another round. */
export type Member = { readonly coded: boolean; readonly values: ReadonlyMap<string, number> };

/** An item or a part of a scale on one occasion, in every round that asked it. */
export type Series = {
  /** Item or scale. */
  readonly measure: string;
  readonly part: string;
  readonly occasion: string;
  readonly wording: string;
  /** Questions of a single item; of a scale none. */
  readonly questions: readonly Question[];
  readonly scale: Scale | null;
  readonly unit: number;
  /** From the lowest to the highest value; null where its forms do not say. */
  readonly range: number | null;
  readonly low: number | null;
  /** In the project's order. */
  readonly rounds: readonly string[];
  readonly people: readonly Member[];
};

/** Every state item and scale that was asked on the same occasion in three rounds or more. */
export async function roundSeries(store: CellStore, context: MeasureContext): Promise<Series[]> {
  const { project, questions } = context;
  const sheetsOf = (itemIds: readonly string[]) =>
    store.sheets({ scope: project.id, itemIds, apart: 'rounds' });
  const isInSeveral = await itemsInSeveral(store, project.id);
  const found: Series[] = [];
  const several = [...stateItems(questions)].filter(([item]) => isInSeveral.has(item));
  for (const [item, own] of several) {
    const people = await sheetsOf([item]);
    const of = { measure: item, part: ONE_ITEM, questions: own, scale: null, unit: 1, ...spanOf(own) };
    const [first] = own;
    const value = (sheet: PersonSheets['sheets'][number]) => sheet.answers[0] ?? null;
    found.push(...seriesOf(context, { ...of, wording: first ? wordingOf(first) : item }, people, value));
  }
  for (const scale of scales.filter(
    (each) => each.scored && itemIdsOf(each).some((id) => isInSeveral.has(id)),
  )) {
    const people = scorePeople(scale, await sheetsOf(itemIdsOf(scale)));
    for (const part of partsOfScale(scale)) {
      const of = { measure: scale.id, part, questions: [], scale, ...gridOf(scale, part) };
      const wording = nameOfPart(scale, part);
      found.push(...seriesOf(context, { ...of, wording }, people, (sheet) => scoreOf(sheet, part)));
    }
  }
  return found;
}

/** Items that were put in so many rounds: one question to the vault spares one for each of the others. */
async function itemsInSeveral(store: CellStore, scope: string): Promise<Set<string>> {
  const places = await store.cells({
    scope,
    population: 'answers',
    dimensions: ['item_id', 'round_id', 'occasion'],
  });
  const byItem = Map.groupBy(places, ({ keys }) => JSON.stringify([keys['item_id'], keys['occasion']]));
  return new Set(
    [...byItem.values()].flatMap((own) => (own.length < ROUNDS_FROM ? [] : (own[0]?.keys['item_id'] ?? []))),
  );
}

type Placed = { readonly occasion: string; readonly round_id: string };

function seriesOf<S extends Placed>(
  { project }: MeasureContext,
  of: Omit<Series, 'occasion' | 'rounds' | 'people'>,
  people: readonly { readonly coded: boolean; readonly sheets: readonly S[] }[],
  valueOf: (sheet: S) => number | null,
): Series[] {
  return OCCASIONS.flatMap((occasion) => {
    const members = people
      .map(({ coded, sheets }) => ({
        coded,
        values: new Map(
          sheets
            .filter((sheet) => sheet.occasion === occasion)
            .flatMap((sheet) => {
              const value = valueOf(sheet);
              return value === null ? [] : [[sheet.round_id, value] as const];
            }),
        ),
      }))
      .filter(({ values }) => values.size > 0);
    const rounds = project.rounds
      .map(({ id }) => id)
      .filter((round) => members.some(({ values }) => values.has(round)));
    return rounds.length < ROUNDS_FROM ? [] : [{ ...of, occasion, rounds, people: members }];
  });
}

/** People who were there in every round. */
export const stayersOf = ({ people, rounds }: Series): Member[] =>
  people.filter(({ coded, values }) => coded && rounds.every((round) => values.has(round)));

/** Values of some people in a round. */
export const valuesIn = (people: readonly Member[], round: string): number[] =>
  people.flatMap(({ values }) => values.get(round) ?? []);

/** People of a round who were not there in another; only of people who can be known again. */
export const thereOnly = ({ people }: Series, round: string, not: string): number =>
  people.filter(({ coded, values }) => coded && values.has(round) && !values.has(not)).length;
