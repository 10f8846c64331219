/** Something to draw from, with what the draw is even over. */
export type Drawable = { readonly heading: string; readonly channel: string; readonly standpoint: string };

/**
 * Draws as many of each heading, evenly over channels and standpoints: next comes what has been drawn least so far, not
 * what there is most of. Among equals the order given decides, so that it can be drawn by lot beforehand.
 * @param headings  in the order in which they are drawn
 * @param each      most of one heading
 */
export function balancedDraw<D extends Drawable>(
  from: readonly D[],
  headings: readonly string[],
  each: number,
): D[] {
  const drawn: D[] = [];
  const times = (fits: (one: D) => boolean): number => drawn.filter(fits).length;
  // A voice of each heading in turn: no heading takes all of a channel before the others are asked.
  for (let turn = 0; turn < each; turn += 1)
    for (const heading of headings) {
      const left = from.filter((one) => one.heading === heading && !drawn.includes(one));
      const [next] = left
        .map((one) => ({
          one,
          alone:
            times(({ channel }) => channel === one.channel) +
            times(({ standpoint }) => standpoint === one.standpoint),
          together: times(
            ({ channel, standpoint }) => channel === one.channel && standpoint === one.standpoint,
          ),
        }))
        .toSorted((a, b) => a.alone - b.alone || a.together - b.together);
      if (next) drawn.push(next.one);
    }
  return headings.flatMap((heading) => drawn.filter((one) => one.heading === heading));
}
