import { SPACE_CLASS } from './characters.ts';
import type { Dictionary } from './dictionary.ts';
import { ENTRY } from './homographs.ts';
import { Nodes } from './nodes.ts';
import { longer } from './prefixes.ts';
import { classUnit, unknownEnds } from './unknown.ts';
import type { UserDictionary } from './user-dictionary.ts';

/** The cheapest way through a text: words[i] spans starts[i]..ends[i]. Order of the text. */
export interface Path {
  readonly words: number[];
  readonly starts: number[];
  readonly ends: number[];
  /** Sum of word and connection costs, both ends included. */
  readonly cost: number;
}

const BOS = 0;

/**
 * Viterbi search over the words of the dictionaries, as MeCab does it: same candidates, same order among equals.
 * Numbers of words: 0.. known, then the user's (`known count + n`), negative (`-1 - n`) the unknown word n.
 * Nodes live in arrays that are reused from text to text, so one instance serves one thread.
 */
export class Viterbi {
  private readonly dictionary: Dictionary;
  private readonly user: UserDictionary;
  private readonly nodes = new Nodes();
  /** First node that ends at a place, by place; -1 none. */
  private endingAt = new Int32Array(0);
  /** Last node that ends at a place, by place; -1 none. */
  private newest = new Int32Array(0);
  /** Where the search is: begin of the text, place of the node before, begin of the word, first node that begins there. */
  private from = 0;
  private place = 0;
  private start = 0;
  private firstHere = 0;
  private readonly unknownEnd = new Int32Array(32);
  // Cheapest way into a left context at the present place, so that words with one context share the search.
  private readonly leftSeen: Int32Array;
  private readonly leftNode: Int32Array;
  private readonly leftCost: Int32Array;
  private visit = 0;

  constructor(dictionary: Dictionary, user: UserDictionary) {
    this.dictionary = dictionary;
    this.user = user;
    this.leftSeen = new Int32Array(dictionary.contexts);
    this.leftNode = new Int32Array(dictionary.contexts);
    this.leftCost = new Int32Array(dictionary.contexts);
  }

  /** Cheapest path through text[from, to). White space before a word belongs to none. */
  search(text: string, from: number, to: number): Path {
    this.reset(to - from);
    this.from = from;
    for (let at = from; at < to; at++) {
      if (this.endingAt[at - from] === -1) continue;
      const start = this.skipSpace(text, at, to);
      if (start === to) break;
      this.start = start;
      this.place = at - from;
      this.firstHere = this.nodes.count;
      this.visit++;
      this.collect(text, start, to);
    }
    let last = to - from;
    while (this.endingAt[last] === -1) last--;
    this.visit++;
    this.enter(last, 0);
    return this.trace(this.leftNode[0]!, this.leftCost[0]!);
  }

  private reset(length: number): void {
    if (this.endingAt.length <= length) {
      this.endingAt = new Int32Array(2 * length + 64);
      this.newest = new Int32Array(2 * length + 64);
    }
    this.endingAt.fill(-1, 0, length + 1);
    this.newest.fill(-1, 0, length + 1);
    this.endingAt[0] = BOS;
    const { nodes } = this;
    nodes.count = 1;
    nodes.right[BOS] = 0;
    nodes.total[BOS] = 0;
    nodes.previous[BOS] = -1;
    nodes.next[BOS] = -1;
  }

  private skipSpace(text: string, at: number, to: number): number {
    const { classOf } = this.dictionary.arrays;
    while (at < to && classOf[classUnit(text, at)] === SPACE_CLASS) at++;
    return at;
  }

  private collect(text: string, start: number, to: number): void {
    const { arrays, unknownOf } = this.dictionary;
    const { slots, entries } = arrays;
    const before = this.nodes.count;
    const unit = text.charCodeAt(start);
    let beginning = arrays.first[unit]!;
    let found = arrays.firstWord[unit]!;
    for (let end = start + 1; ; end++) {
      if (found >= 0) {
        const last = found + 1 + ENTRY * entries[found]!;
        for (let i = found + 1; i < last; i += ENTRY) {
          const contexts = entries[i + 1]!;
          this.add(entries[i]!, end, contexts >> 16, contexts & 0xffff, entries[i + 2]!);
        }
      }
      if (end >= to || beginning < 0) break;
      const at = longer(slots, beginning, text.charCodeAt(end));
      if (at < 0) break;
      beginning = slots[at + 2]!;
      found = slots[at + 3]!;
    }
    this.collectUserWords(text, start, to);
    const cls = arrays.classOf[classUnit(text, start)]!;
    if (this.nodes.count > before && arrays.invoke[cls] === 0) return;
    const ends = unknownEnds(text, start, to, arrays, this.nodes.count === before, this.unknownEnd);
    for (let n = 0; n < ends; n++) {
      for (const word of unknownOf[cls]!) {
        this.add(
          -1 - word,
          this.unknownEnd[n]!,
          arrays.unknownLeft[word]!,
          arrays.unknownRight[word]!,
          arrays.unknownCost[word]!,
        );
      }
    }
  }

  private collectUserWords(text: string, start: number, to: number): void {
    const numbers = this.user.startingWith(text.charCodeAt(start));
    if (numbers === undefined) return;
    for (const number of numbers) {
      const { surface, left, right, cost } = this.user.words[number]!;
      const end = start + surface.length;
      if (end > to) break;
      if (text.startsWith(surface, start)) this.add(this.dictionary.words + number, end, left, right, cost);
    }
  }

  /**
   * Adds a word that begins at the present place. In the list of those that end where it does it stands behind the
   * others that begin here, and before all that begin earlier: MeCab's order, of which the first among equals is taken.
   */
  private add(word: number, end: number, left: number, right: number, cost: number): void {
    const { nodes, endingAt, newest, from } = this;
    const node = nodes.count++;
    if (node === nodes.word.length) nodes.grow();
    if (this.leftSeen[left] !== this.visit) this.enter(this.place, left);
    nodes.word[node] = word;
    nodes.start[node] = this.start;
    nodes.end[node] = end;
    nodes.right[node] = right;
    nodes.total[node] = this.leftCost[left]! + cost;
    nodes.previous[node] = this.leftNode[left]!;
    const at = end - from;
    const last = newest[at]!;
    if (last >= this.firstHere) {
      nodes.next[node] = nodes.next[last]!;
      nodes.next[last] = node;
    } else {
      nodes.next[node] = endingAt[at]!;
      endingAt[at] = node;
    }
    newest[at] = node;
  }

  /** Finds the cheapest node at `place` to be followed by the left context. */
  private enter(place: number, left: number): void {
    const { costs } = this.dictionary.arrays;
    const { right, total, next } = this.nodes;
    const row = left * this.leftSeen.length;
    let best = -1;
    let bestCost = 0x7fffffff;
    for (let node = this.endingAt[place]!; node !== -1; node = next[node]!) {
      const cost = total[node]! + costs[row + right[node]!]!;
      if (cost < bestCost) {
        best = node;
        bestCost = cost;
      }
    }
    this.leftSeen[left] = this.visit;
    this.leftNode[left] = best;
    this.leftCost[left] = bestCost;
  }

  private trace(lastNode: number, cost: number): Path {
    const { word, start, end, previous } = this.nodes;
    const path: Path = { words: [], starts: [], ends: [], cost };
    for (let node = lastNode; node > BOS; node = previous[node]!) {
      path.words.push(word[node]!);
      path.starts.push(start[node]!);
      path.ends.push(end[node]!);
    }
    path.words.reverse();
    path.starts.reverse();
    path.ends.reverse();
    return path;
  }
}
