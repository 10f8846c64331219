import { masked, shown, type Cell } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { sampleContext } from '../sample-vault.ts';
import { recap } from './recap.ts';

const row = (words: Record<string, string | null>, cells: Record<string, Cell> = {}) => ({ words, cells });
const VOICE = row({
  quote_id: 'q1',
  round_id: 'R1',
  heading: 'F1',
  channel: 'slip',
  standpoint: 'family',
  text: 'なかま',
});

/** Voices that are read again, where these are the numbers of the round's heading, theme and effect. */
function again(numbers: { heading?: Cell; theme?: Cell; effect?: Cell } = {}): unknown[] {
  const { heading = shown(9), theme = shown(9), effect = shown(9) } = numbers;
  const views = {
    submissions_by_channel: [row({ round_id: 'R1', channel: 'T' }, { submissions: shown(30) })],
    opinions_by_heading: [row({ round_id: 'R1', heading: 'F1' }, { opinions: heading })],
    opinions_by_theme: [row({ round_id: 'R1', theme_id: 't' }, { opinions: theme })],
    opinions_by_effect: [row({ round_id: 'R1', effect_id: 'e' }, { opinions: effect })],
    quotes: [row({ quote_id: 'q1', theme_id: 't', effect_id: 'e', standpoint: null })],
  };
  const rows = recap.complete?.([VOICE], { context: sampleContext(), views, family: [] }) ?? [];
  return rows.map(({ words }) => words['quote_id']);
}

it('reads a voice again where all that is told of it is shown of its round too', () => {
  expect(again()).toEqual(['q1']);
});

it.each(['heading', 'theme', 'effect'])(
  'reads no voice again that tells of a withheld %s of its round',
  (what) => {
    expect(again({ [what]: masked })).toEqual([]);
  },
);
