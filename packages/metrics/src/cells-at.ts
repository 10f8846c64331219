import { isAt, readNumberAddress } from '@hirogeru/store/contracts';
import type { RawFigure } from './cell-book.ts';
import type { RawFamily } from './measure.ts';
import { views } from './views/family.ts';

/** The cells behind the number at an address, by id; none where there is no such number. */
export function cellsAt(raw: RawFamily, number: string): readonly string[] {
  const address = readNumberAddress(number);
  const contract = views.find((view) => view.contract.name === address?.view)?.contract;
  if (!address || !contract) return [];
  const row = raw.views[address.view]?.find(({ words }) => isAt(contract, words, address.keys));
  const figure = row?.figures[address.figure];
  return figure ? neededBy(figure) : [];
}

function neededBy(figure: RawFigure): readonly string[] {
  if (figure.kind === 'base') return [figure.id];
  return 'needs' in figure ? figure.needs : [];
}
