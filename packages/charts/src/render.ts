import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Caption } from './drawing.ts';
import { harden } from './harden.ts';
import { INK, NARROW_BELOW, WIDE } from './theme.ts';

/** Font size of chart text, pixels. */
export const TEXT = 14;
/** Font size of figures inside narrow marks. */
export const SMALL = 12;
/** Height of a row, pixels. */
export const ROW = 28;
/** Fill that stands for a withheld figure. */
export const HATCH = 'url(#hatch)';

/** Width of a drawing in pixels and whether it is the phone form. */
export function size(caption: Caption): { width: number; narrow: boolean } {
  const width = caption.width ?? WIDE;
  return { width, narrow: width < NARROW_BELOW };
}

/** A text mark with the house's face; `x` and `y` are accessors or channel names as in Plot. */
export const text = (data: Plot.Data, options: Plot.TextOptions): Plot.Markish =>
  Plot.text(data, { fontSize: TEXT, fill: INK, textAnchor: 'start', lineHeight: 1.3, ...options });

/** Description of a picture: its first sentences; the rest stands in the text alternative and the table. */
function describe(alternative: readonly string[]): string {
  const [first = '', second = '', ...rest] = alternative;
  return `${first}${second}${rest.length > 0 ? 'このほかは、図の下の表にあります。' : ''}`;
}

/** Draws with Plot in a document of its own and hardens the result. */
export function render(options: Plot.PlotOptions, caption: Caption, alternative: readonly string[]): string {
  const { document } = parseHTML('<html><body></body></html>');
  const svg = Plot.plot({
    className: 'plot',
    document: document as unknown as NonNullable<Plot.PlotOptions['document']>,
    ...options,
    width: size(caption).width,
  });
  return harden(svg as unknown as Parameters<typeof harden>[0], caption, describe(alternative));
}
