import { SPACE_CLASS } from './characters.ts';
import type { Dictionary } from './dictionary.ts';
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
  // Nodes, by number: the word, where it is, the cheapest way to it.
  private word = new Int32Array(0);
  private start = new Int32Array(0);
  private end = new Int32Array(0);
  private right = new Int32Array(0);
  private total = new Int32Array(0);
  private previous = new Int32Array(0);
  /** Next node that ends at the same place. */
  private next = new Int32Array(0);
  private nodes = 0;
  /** First node that ends at a place, by place; -1 none. */
  private endingAt = new Int32Array(0);
  // Candidates at one place, in the order of the dictionary.
  private candidates = 0;
  private candidateWord = new Int32Array(1024);
  private candidateEnd = new Int32Array(1024);
  private candidateLeft = new Int32Array(1024);
  private candidateRight = new Int32Array(1024);
  private candidateCost = new Int32Array(1024);
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
    this.nodes = 0;
    this.grow(1);
    this.word[BOS] = 0;
    this.start[BOS] = -1;
    this.right[BOS] = 0;
    this.total[BOS] = 0;
    this.previous[BOS] = -1;
    this.next[BOS] = -1;
    this.nodes = 1;
    this.endingAt[0] = BOS;
  }

  private skipSpace(text: string, at: number, to: number): number {
    const { classOf } = this.dictionary.characters;
    while (at < to && classOf[classUnit(text, at)] === SPACE_CLASS) at++;
    return at;
  }

  private collect(text: string, start: number, to: number): void {
    const { trie, homographs, homographsAt, words, characters, unknown, unknownOf } = this.dictionary;
    this.candidates = 0;
    let state = trie.first[text.charCodeAt(start)]!;
    for (let end = start + 1; state >= 0; end++) {
      const found = wordAt(trie.cells, state);
      if (found >= 0) {
        const at = homographsAt[found]!;
        for (let i = at + 1; i <= at + homographs[at]!; i++) {
          const word = homographs[i]!;
          this.add(word, end, words.left[word]!, words.right[word]!, words.cost[word]!);
        }
      }
      if (end >= to) break;
      state = walk(trie.cells, state, text.charCodeAt(end));
    }
    this.collectUserWords(text, start, to);
    const cls = characters.classOf[classUnit(text, start)]!;
    if (this.candidates > 0 && characters.invoke[cls] === 0) return;
    const ends = unknownEnds(text, start, to, characters, this.candidates === 0, this.unknownEnd);
    for (let n = 0; n < ends; n++) {
      for (const word of unknownOf[cls]!) {
        this.add(
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
        this.add(this.dictionary.words.count + number, end, left, right, cost);
    }
  }

  private add(word: number, end: number, left: number, right: number, cost: number): void {
    const i = this.candidates++;
    if (i === this.candidateWord.length) this.growCandidates();
    this.candidateWord[i] = word;
    this.candidateEnd[i] = end;
    this.candidateLeft[i] = left;
    this.candidateRight[i] = right;
    this.candidateCost[i] = cost;
  }

  /** Turns the candidates into nodes. Backwards, so that each list of ends is in MeCab's order: among equals it takes the first. */
  private connect(place: number, start: number, from: number): void {
    this.grow(this.candidates);
    this.visit++;
    for (let i = this.candidates - 1; i >= 0; i--) {
      const left = this.candidateLeft[i]!;
      if (this.leftSeen[left] !== this.visit) this.enter(place, left);
      const node = this.nodes++;
      const end = this.candidateEnd[i]!;
      this.word[node] = this.candidateWord[i]!;
      this.start[node] = start;
      this.right[node] = this.candidateRight[i]!;
      this.total[node] = this.leftCost[left]! + this.candidateCost[i]!;
      this.previous[node] = this.leftNode[left]!;
      this.end[node] = end;
      this.next[node] = this.endingAt[end - from]!;
      this.endingAt[end - from] = node;
    }
  }

  /** Finds the cheapest node at `place` to be followed by the left context. */
  private enter(place: number, left: number): void {
    const { costs, size } = this.dictionary.connections;
    const row = left * size;
    let best = -1;
    let bestCost = 0x7fffffff;
    for (let node = this.endingAt[place]!; node !== -1; node = this.next[node]!) {
      const cost = this.total[node]! + costs[row + this.right[node]!]!;
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
    const path: Path = { words: [], starts: [], ends: [], cost };
    for (let node = lastNode; node > BOS; node = this.previous[node]!) {
      path.words.push(this.word[node]!);
      path.starts.push(this.start[node]!);
      path.ends.push(this.end[node]!);
    }
    path.words.reverse();
    path.starts.reverse();
    path.ends.reverse();
    return path;
  }

  private grow(more: number): void {
    const need = this.nodes + more;
    if (need <= this.word.length) return;
    const size = Math.max(2 * need, 4096);
    this.word = enlarge(this.word, size);
    this.start = enlarge(this.start, size);
    this.end = enlarge(this.end, size);
    this.total = enlarge(this.total, size);
    this.previous = enlarge(this.previous, size);
    this.next = enlarge(this.next, size);
    this.right = enlarge(this.right, size);
  }

  private growCandidates(): void {
    const size = 2 * this.candidateWord.length;
    this.candidateWord = enlarge(this.candidateWord, size);
    this.candidateEnd = enlarge(this.candidateEnd, size);
    this.candidateLeft = enlarge(this.candidateLeft, size);
    this.candidateRight = enlarge(this.candidateRight, size);
    this.candidateCost = enlarge(this.candidateCost, size);
  }
}

function enlarge(array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}
