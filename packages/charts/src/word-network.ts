import * as Plot from '@observablehq/plot';
import { displayNumber } from './display.ts';
import type { Caption, Drawing } from './drawing.ts';
import { LABEL_HEIGHT, layOutNetwork } from './network-layout.ts';
import { render, size, text, TEXT } from './render.ts';
import { LINE, SECOND } from './theme.ts';
import { widthInEm, wrap } from './wrap.ts';

/** Two words of the same people: who used both, over who used one of them (0..1). */
export type WordTie = {
  readonly terms: readonly [string, string];
  readonly people: number;
  readonly jaccard: number;
};

/** Ties that a picture holds and can still be read; the table holds all. */
export const DRAWN_TIES = 60;
const LONGEST_EM = 9;

/**
 * Words as labels, a line between words of the same people, the thicker the nearer. Colour says nothing, and neither does
 * the place on the sheet.
 * @param ties  the nearest first; the first 60 are drawn
 */
export function drawWordNetwork(ties: readonly WordTie[], options: Caption): Drawing {
  const alternative = ties.map(
    ({ terms, people, jaccard }) =>
      `「${terms[0]}」と「${terms[1]}」は、${displayNumber(people)}人が両方使いました（近さ ${jaccard.toFixed(2)}）。`,
  );
  return {
    svg: draw(ties.slice(0, DRAWN_TIES), options, alternative),
    alternative,
    table: {
      caption: options.title,
      columns: ['ことば', '両方使った人', '近さ（0〜1）'],
      rows: ties.map(({ terms, people, jaccard }) => [
        terms.join('・'),
        `${displayNumber(people)}人`,
        jaccard.toFixed(2),
      ]),
    },
  };
}

function draw(ties: readonly WordTie[], options: Caption, summary: readonly string[]): string {
  const { width } = size(options);
  const terms = [...new Set(ties.flatMap((tie) => tie.terms))].toSorted();
  const labels = terms.map((term) => {
    const shown = wrap(term, LONGEST_EM, 1)[0] ?? '';
    return { id: term, shown, width: Math.ceil(widthInEm(shown) * TEXT) + 12 };
  });
  const { places, height } = layOutNetwork(
    labels,
    ties.map(({ terms: [source, target] }) => ({ source, target })),
    width,
  );
  const at = (term: string) => places.get(term) ?? { x: 0, y: 0 };
  const lines = ties.map(({ terms: [first, second], jaccard }) => ({
    x1: at(first).x,
    y1: at(first).y,
    x2: at(second).x,
    y2: at(second).y,
    thick: 1 + jaccard * 6,
  }));
  const boxes = labels.map((label) => ({ ...label, ...at(label.id) }));
  type Box = (typeof boxes)[number];
  return render(
    {
      height,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        Plot.link(lines, { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', stroke: LINE, strokeWidth: 'thick' }),
        Plot.rect(boxes, {
          x1: (box: Box) => box.x - box.width / 2,
          x2: (box: Box) => box.x + box.width / 2,
          y1: (box: Box) => box.y - LABEL_HEIGHT / 2,
          y2: (box: Box) => box.y + LABEL_HEIGHT / 2,
          rx: 4,
          fill: '#ffffff',
          stroke: SECOND,
        }),
        text(boxes, { x: 'x', y: 'y', text: 'shown', textAnchor: 'middle' }),
      ],
    },
    options,
    summary,
  );
}
