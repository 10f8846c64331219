/** Colours and shapes of every chart. Measured on white: text ≥ 7:1, marks ≥ 3:1; hues apart in protan, deutan and tritan vision. */
export const INK = '#1a1a1a';
export const SECOND = '#595959';
export const LINE = '#949494';
export const RULE = '#cccccc';
export const HATCH_GROUND = '#f2f2f2';

/** Family named in the SVG, so that a chart taken out of its page keeps its face. */
export const FONT = "'BIZ UDPGothic', 'Noto Sans JP Variable', 'Noto Sans JP', sans-serif";

/** The five groups: a hue and a shape each. They name groups, never good or bad. */
const GROUP_MARKS: Readonly<Record<string, { colour: string; shape: string }>> = {
  supporter: { colour: '#0031d8', shape: '●' },
  client: { colour: '#00a3bf', shape: '■' },
  colleague: { colour: '#b78f00', shape: '▲' },
  organisation: { colour: '#a90000', shape: '◆' },
  community: { colour: '#6c006c', shape: '▼' },
};
const PLAIN_MARK = { colour: SECOND, shape: '●' };

/** Mark of a group; items without a group get a plain dot. */
export const groupMark = (group: string | null): { colour: string; shape: string } =>
  GROUP_MARKS[group ?? ''] ?? PLAIN_MARK;

const ROUND_HUE = ['#259d63', '#1d8b56', '#197a4b', '#115a36', '#0c472a'] as const;

/** One hue for rounds, darker with time; the numeral beside the mark says which. */
export const roundColour = (index: number): string =>
  ROUND_HUE[Math.min(Math.max(index, 0), ROUND_HUE.length - 1)] ?? SECOND;

/** Colour of bars that stand for neither a group nor a round. */
export const PLAIN_BAR = '#4d6b8a';

const LIKERT_LOW = ['#8b4a00', '#cf8a3f'] as const;
const LIKERT_HIGH = ['#6a94f5', '#0031d8'] as const;
const LIKERT_NEUTRAL = '#b3b3b3';

/** Fill of point `index` of a scale of `points` points, low (orange-brown) to high (blue), the middle one grey. */
export function likertColour(index: number, points: number): string {
  const middle = (points - 1) / 2;
  if (index === middle) return LIKERT_NEUTRAL;
  const outer = Math.abs(index - middle) > middle / 2;
  return index < middle ? LIKERT_LOW[outer ? 0 : 1] : LIKERT_HIGH[outer ? 1 : 0];
}

/** Text colour that can be read on a Likert fill. */
export const likertInk = (fill: string): string =>
  fill === LIKERT_LOW[0] || fill === LIKERT_HIGH[1] ? '#ffffff' : INK;

/** Widths at which a chart is drawn: beside text on a desk, and on a phone. Pixels. */
export const WIDE = 720;
export const NARROW = 356;
/** Below this width a chart takes its phone form: labels above bars. */
export const NARROW_BELOW = 520;
