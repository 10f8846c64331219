import { labelKey } from '../normalise/text.ts';

/** A scale found in a column: label → point, 1 the least. */
export type GuessedScale = {
  readonly min: number;
  readonly max: number;
  readonly labels: Readonly<Record<string, number>>;
  /** Points were written that go the other way than the labels' points. */
  readonly reversed: boolean;
};

const NEUTRAL = /^(?:どちらでもない|どちらともいえない|どちらとも言えない|普通|ふつう)$/;
const STRONG = /^(?:とても|大変|たいへん|非常に|かなり|強く|よく)|^(?:まったく|全く|全然)/;
const SLIGHT = /^(?:やや|少し|まあ|どちらかといえば|どちらかというと|ある程度|わりと|あまり)/;
const GOOD =
  /^(?:満足(?:した|している|です)?|そう思う|思う|あてはまる|当てはまる|良い|良かった|よい|よかった|いい|理解(?:できた|した|している)|わかった|分かった|役に立った|役立った|できた|できる|ある|感じる|感じた|参考になった|参考になる|ためになった|興味がある|知っている|賛成|重要|役立つ|高まった|増えた|深まった|期待(?:した|している|する)|安心(?:した|できた)|楽しかった|好き)$/;
const BAD =
  /^(?:不満(?:だった|です)?|満足(?:していない|しなかった)|そう思わない|思わない|あてはまらない|当てはまらない|悪い|悪かった|よくない|良くない|良くなかった|理解できなかった|わからなかった|分からなかった|役に立たなかった|役立たなかった|できなかった|できない|ない|感じない|感じなかった|参考にならなかった|参考にならない|ためにならなかった|興味がない|知らない|反対|重要でない|役立たない|役に立たない|不満足|満足できない|理解(?:していない|しなかった)|高まらなかった|増えなかった|深まらなかった|期待しない|不安|楽しくなかった|嫌い)$/;

/**
 * Reads the words of a scale by how they are made: how strong (とても, やや, あまり) and which way (満足, 不満).
 * @param texts  the answers of one column, without the missing ones
 * @returns null unless every answer is such a word and both ways are found or a middle is
 */
export function scaleOfWords(texts: readonly string[]): GuessedScale | null {
  const steps = new Map<string, number>();
  for (const text of new Set(texts)) {
    const step = stepOf(text);
    if (step === null) return null;
    steps.set(text, step);
  }
  const found = [...steps.values()];
  if (steps.size < 3 || found.every((step) => step === 0)) return null;
  const sides = sidesOf(found);
  const middle = found.includes(0) ? 1 : 0;
  const max = sides.levels * 2 + middle;
  const labels = [...steps]
    .map(([text, step]) => [text, pointOf(step, sides, max)] as const)
    .toSorted((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  return { min: 1, max, labels: Object.fromEntries(labels), reversed: false };
}

/** Whether a text is a word of a scale at all. */
export function isScaleWord(text: string): boolean {
  return stepOf(text) !== null;
}

/** −3 strongly against … 0 between … 3 strongly for; null for what is no word of a scale. */
export function stepOf(text: string): number | null {
  // Some tools cut a label and put … at its end.
  const key = labelKey(text).replace(/(?:\.\.\.|。)$/, '');
  if (NEUTRAL.test(key)) return 0;
  if (/^(?:とても|大変|たいへん|非常に)$/.test(key)) return 3;
  if (/^(?:まったく|全く|全然)$/.test(key)) return -3;
  const strong = STRONG.exec(key)?.[0];
  const slight = SLIGHT.exec(key)?.[0];
  const word = key.slice((strong ?? slight ?? '').length).replace(/^に/, '');
  const size = strong ? 3 : slight ? 1 : 2;
  if (GOOD.test(word)) return size;
  return BAD.test(word) ? -size : null;
}

type Sides = { readonly up: readonly number[]; readonly down: readonly number[]; readonly levels: number };

/** Sizes seen on each side, weakest first. Where one word a side is seen, nobody may have chosen its neighbour. */
function sidesOf(found: readonly number[]): Sides {
  const sizes = (sign: 1 | -1) =>
    [...new Set(found.map((step) => step * sign).filter((size) => size > 0))].toSorted((a, b) => a - b);
  const [up, down] = [sizes(1), sizes(-1)];
  const fuller = up.length >= down.length ? up : down;
  const usual = fuller.length === 1 ? [...fuller, fuller[0] === 2 ? 3 : 2].toSorted((a, b) => a - b) : fuller;
  return {
    up: up.length === usual.length ? up : usual,
    down: down.length === usual.length ? down : usual,
    levels: usual.length,
  };
}

function pointOf(step: number, { up, down, levels }: Sides, max: number): number {
  if (step === 0) return levels + 1;
  const side = step > 0 ? up : down;
  const at = side.indexOf(Math.abs(step));
  const level = at >= 0 ? at : Math.abs(step) === 3 ? levels - 1 : 0;
  return step > 0 ? max - levels + 1 + level : levels - level;
}
