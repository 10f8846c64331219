import { Candidates } from './candidates.ts';
import { SPACE_CLASS } from './characters.ts';
import type { Dictionary } from './dictionary.ts';
import { ENTRY } from './homographs.ts';
import { Nodes } from './nodes.ts';
import { walk, wordAt } from './trie.ts';
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
  private readonly candidates = new Candidates();
  private readonly unknownEnd = new Int32Array(32);
  // Cheapest way into a left context at the present place, so that words with one context share the search.
  private readonly leftSeen: Int32Array;
  private readonly leftNode: Int32Array;
  private readonly leftCost: Int32Array;
  private visit = 0;

  constructor(dictionary: Dictionary, user: UserDictionary) {
    this.dictionary = dictionary;
    this.user = user;
    this.leftSeen = new Int32Array(dictionary.connections.size);
    this.leftNode = new Int32Array(dictionary.connections.size);
    this.leftCost = new Int32Array(dictionary.connections.size);
  }

  /** Cheapest path through text[from, to). White space before a word belongs to none. */
  search(text: string, from: number, to: number): Path {
    this.reset(to - from);
    for (let at = from; at < to; at++) {
      if (this.endingAt[at - from] === -1) continue;
      const start = this.skipSpace(text, at, to);
      if (start === to) break;
      this.collect(text, start, to);
      this.connect(at - from, start, from);
    }
    let last = to - from;
    while (this.endingAt[last] === -1) last--;
    this.visit++;
    this.enter(last, 0);
    return this.trace(this.leftNode[0]!, this.leftCost[0]!);
  }

  private reset(length: number): void {
    if (this.endingAt.length <= length) this.endingAt = new Int32Array(2 * length + 64);
    this.endingAt.fill(-1, 0, length + 1);
    this.endingAt[0] = BOS;
    const { nodes } = this;
    nodes.count = 1;
    nodes.right[BOS] = 0;
    nodes.total[BOS] = 0;
    nodes.previous[BOS] = -1;
    nodes.next[BOS] = -1;
  }

  private skipSpace(text: string, at: number, to: number): number {
    const { classOf } = this.dictionary.characters;
    while (at < to && classOf[classUnit(text, at)] === SPACE_CLASS) at++;
    return at;
  }

  private collect(text: string, start: number, to: number): void {
    const { trie, homographs, characters, unknown, unknownOf } = this.dictionary;
    this.candidates.count = 0;
    let state = trie.first[text.charCodeAt(start)]!;
    for (let end = start + 1; state >= 0; end++) {
      const found = wordAt(trie.cells, state);
      if (found >= 0) {
        const { at, entries } = homographs;
        const first = at[found]! + 1;
        const last = first + ENTRY * entries[first - 1]!;
        for (let i = first; i < last; i += ENTRY) {
          const contexts = entries[i + 1]!;
          this.candidates.add(entries[i]!, end, contexts >> 16, contexts & 0xffff, entries[i + 2]!);
        }
      }
      if (end >= to) break;
      state = walk(trie.cells, state, text.charCodeAt(end));
    }
    this.collectUserWords(text, start, to);
    const cls = characters.classOf[classUnit(text, start)]!;
    if (this.candidates.count > 0 && characters.invoke[cls] === 0) return;
    const ends = unknownEnds(text, start, to, characters, this.candidates.count === 0, this.unknownEnd);
    for (let n = 0; n < ends; n++) {
      for (const word of unknownOf[cls]!) {
        this.candidates.add(
          -1 - word,
          this.unknownEnd[n]!,
          unknown.left[word]!,
          unknown.right[word]!,
          unknown.cost[word]!,
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
      if (text.startsWith(surface, start))
        this.candidates.add(this.dictionary.words.count + number, end, left, right, cost);
    }
  }

  /** Turns the candidates into nodes. Backwards, so that each list of ends is in MeCab's order: among equals it takes the first. */
  private connect(place: number, start: number, from: number): void {
    const { candidates, nodes, endingAt, leftSeen, leftNode, leftCost } = this;
    nodes.reserve(candidates.count);
    this.visit++;
    for (let i = candidates.count - 1; i >= 0; i--) {
      const left = candidates.left[i]!;
      if (leftSeen[left] !== this.visit) this.enter(place, left);
      const node = nodes.count++;
      const end = candidates.end[i]!;
      nodes.word[node] = candidates.word[i]!;
      nodes.start[node] = start;
      nodes.end[node] = end;
      nodes.right[node] = candidates.right[i]!;
      nodes.total[node] = leftCost[left]! + candidates.cost[i]!;
      nodes.previous[node] = leftNode[left]!;
      nodes.next[node] = endingAt[end - from]!;
      endingAt[end - from] = node;
    }
  }

  /** Finds the cheapest node at `place` to be followed by the left context. */
  private enter(place: number, left: number): void {
    const { costs, size } = this.dictionary.connections;
    const { right, total, next } = this.nodes;
    const row = left * size;
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
