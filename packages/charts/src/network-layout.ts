import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';

/** A label to place, pixels. */
export type Label = { readonly id: string; readonly width: number };
/** Two labels that belong together. */
export type Tie = { readonly source: string; readonly target: string };
/** Middle of a label, whole pixels from the top left. */
export type Place = { readonly x: number; readonly y: number };

/** Height of a label, pixels. */
export const LABEL_HEIGHT = 24;
const GAP = 8;
/** Of a line between two labels that can be seen. */
const LINE_SEEN = 20;
/** Between groups of labels. */
const BETWEEN = 24;
const STEPS = 300;
/** Labels are wider than high: they are laid out as discs in a space that is drawn out downwards, and pressed together again. */
const STRETCH = 2;

type Node = SimulationNodeDatum & { id: string; width: number; radius: number; x: number; y: number };
// d3-force puts the labels themselves where their names were.
const widthOf = (end: Node | string | number): number => (typeof end === 'object' ? end.width : 0);
type Group = { readonly places: ReadonlyMap<string, Place>; readonly width: number; readonly height: number };

/**
 * Places labels so that those that are tied stand near each other and none covers another. Each group of labels that hang
 * together is laid out by itself, and the groups are set in rows, the largest first: no line passes a label of another
 * group. No chance and no clock: the steps are counted, and they begin at d3-force's spiral in the order given.
 * @param width  pixels, at least as wide as the widest label
 * @returns the middle of every label, and the height that they need
 */
export function layOutNetwork(
  labels: readonly Label[],
  ties: readonly Tie[],
  width: number,
): { places: ReadonlyMap<string, Place>; height: number } {
  const groups = hangingTogether(labels, ties)
    .toSorted((a, b) => b.length - a.length)
    .map((own) => layOutGroup(own, ties, width));
  const places = new Map<string, Place>();
  let [left, top, rowHeight] = [0, 0, 0];
  for (const group of groups) {
    if (left > 0 && left + group.width > width) [left, top, rowHeight] = [0, top + rowHeight + BETWEEN, 0];
    for (const [id, { x, y }] of group.places) places.set(id, { x: left + x, y: top + y });
    left += group.width + BETWEEN;
    rowHeight = Math.max(rowHeight, group.height);
  }
  return { places, height: top + rowHeight };
}

/** Labels that are tied to each other, directly or over others; groups and labels in the order given. */
function hangingTogether(labels: readonly Label[], ties: readonly Tie[]): Label[][] {
  const groupOf = new Map(labels.map((label) => [label.id, [label]]));
  for (const { source, target } of ties) {
    const [one, other] = [groupOf.get(source) ?? [], groupOf.get(target) ?? []];
    if (one === other) continue;
    for (const label of other) groupOf.set(label.id, one);
    one.push(...other);
  }
  return [...new Set(groupOf.values())];
}

function layOutGroup(labels: readonly Label[], ties: readonly Tie[], width: number): Group {
  const nodes = labels.map((label) => ({
    ...label,
    radius: Math.max(label.width / 2 + GAP / 2, ((LABEL_HEIGHT + GAP) / 2) * STRETCH),
  })) as Node[];
  const own = new Set(labels.map(({ id }) => id));
  const links = ties
    .filter(({ source }) => own.has(source))
    .map(({ source, target }) => ({ source, target }));
  const simulation = forceSimulation<Node>(nodes)
    .force(
      'tie',
      forceLink<Node, SimulationLinkDatum<Node>>(links)
        .id(({ id }) => id)
        .distance(({ source, target }) => (widthOf(source) + widthOf(target)) / 2 + LINE_SEEN),
    )
    .force('apart', forceManyBody<Node>().strength(-400))
    .force('across', forceX<Node>(width / 2).strength(0.03))
    .force('down', forceY<Node>(0).strength(0.12))
    .force(
      'cover',
      forceCollide<Node>((node) => node.radius)
        .strength(1)
        .iterations(4),
    )
    .stop();
  for (let at = 0; at < STEPS; at++) {
    simulation.tick();
    for (const node of nodes)
      node.x = Math.min(Math.max(node.x, node.width / 2 + 1), width - node.width / 2 - 1);
  }
  pushApart(nodes);
  // The spiral begins at the right; people read from the left.
  const right = Math.max(...nodes.map((node) => node.x + node.width / 2)) + 1;
  const top = Math.min(...nodes.map(({ y }) => y / STRETCH)) - LABEL_HEIGHT / 2 - 1;
  const places = new Map(
    nodes.map(({ id, x, y }) => [id, { x: Math.round(right - x), y: Math.round(y / STRETCH - top) }]),
  );
  const ends = nodes.map((node) => (places.get(node.id)?.x ?? 0) + node.width / 2 + 1);
  const feet = [...places.values()].map(({ y }) => y + LABEL_HEIGHT / 2 + 1);
  return { places, width: Math.max(...ends), height: Math.max(...feet) };
}

/** What still covers another in a crowded group goes below it; from the top down, so that it comes to an end. */
function pushApart(nodes: readonly Node[]): void {
  const placed: Node[] = [];
  const covered = (node: Node) =>
    placed.find(
      (other) =>
        Math.abs(node.x - other.x) < (node.width + other.width) / 2 + 1 &&
        Math.abs(node.y - other.y) < (LABEL_HEIGHT + 1) * STRETCH,
    );
  for (const node of nodes.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    for (let other = covered(node); other; other = covered(node))
      node.y = other.y + (LABEL_HEIGHT + GAP) * STRETCH;
    placed.push(node);
  }
}
