import { enlarge } from './enlarge.ts';

/** Nodes of the lattice by number: the word, where it stands, the cheapest way to it. Arrays that are used from text to text. */
export class Nodes {
  count = 0;
  word = new Int32Array(4096);
  start = new Int32Array(4096);
  end = new Int32Array(4096);
  /** Right context of the word. */
  right = new Int32Array(4096);
  /** Cost of the cheapest way up to and with the word. */
  total = new Int32Array(4096);
  /** Node before it on that way; -1 at the beginning. */
  previous = new Int32Array(4096);
  /** Next node that ends at the same place; -1 none. */
  next = new Int32Array(4096);

  /** Makes room for twice as many. */
  grow(): void {
    const size = 2 * this.word.length;
    this.word = enlarge(this.word, size);
    this.start = enlarge(this.start, size);
    this.end = enlarge(this.end, size);
    this.right = enlarge(this.right, size);
    this.total = enlarge(this.total, size);
    this.previous = enlarge(this.previous, size);
    this.next = enlarge(this.next, size);
  }
}
