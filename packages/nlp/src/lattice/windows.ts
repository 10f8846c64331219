import { isPair } from './unknown.ts';

/** Longest stretch searched at once; bounds the memory of the lattice (about 25 MB). */
const LONGEST = 0x10000;

/** Cuts a very long text after its last sentence end or line break in reach; nearly all texts stay whole. */
export function windows(text: string): [from: number, to: number][] {
  const cuts: [number, number][] = [];
  let from = 0;
  while (text.length - from > LONGEST) {
    const to = cutBefore(text, from, from + LONGEST);
    cuts.push([from, to]);
    from = to;
  }
  cuts.push([from, text.length]);
  return cuts;
}

function cutBefore(text: string, from: number, limit: number): number {
  for (let at = limit; at > from; at--) {
    const before = text[at - 1];
    if (before === '。' || before === '\n') return at;
  }
  return isPair(text, limit - 1) ? limit - 1 : limit;
}
