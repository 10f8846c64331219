import { enlarge } from './enlarge.ts';

/** Words that could begin at one place of the text, in the order of the dictionaries. Arrays, so that nothing is made anew per word. */
export class Candidates {
  count = 0;
  word = new Int32Array(1024);
  end = new Int32Array(1024);
  left = new Int32Array(1024);
  right = new Int32Array(1024);
  cost = new Int32Array(1024);

  add(word: number, end: number, left: number, right: number, cost: number): void {
    const i = this.count++;
    if (i === this.word.length) this.grow();
    this.word[i] = word;
    this.end[i] = end;
    this.left[i] = left;
    this.right[i] = right;
    this.cost[i] = cost;
  }

  private grow(): void {
    const size = 2 * this.word.length;
    this.word = enlarge(this.word, size);
    this.end = enlarge(this.end, size);
    this.left = enlarge(this.left, size);
    this.right = enlarge(this.right, size);
    this.cost = enlarge(this.cost, size);
  }
}
