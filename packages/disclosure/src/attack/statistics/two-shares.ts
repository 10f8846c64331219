import { wilson } from './wilson.ts';

/** People of two sides who said something, and all people of each. */
export type TwoShares = {
  readonly people: number;
  readonly of: number;
  readonly others: number;
  readonly othersOf: number;
};

/** Newcombe's interval of the difference of both shares, as pages say that it is. */
export function newcombe({ people, of, others, othersOf }: TwoShares): [low: number, high: number] {
  const [one, other] = [people / of, others / othersOf];
  const [low, high] = wilson(one, of);
  const [otherLow, otherHigh] = wilson(other, othersOf);
  const difference = one - other;
  return [
    difference - Math.hypot(one - low, otherHigh - other),
    difference + Math.hypot(high - one, other - otherLow),
  ];
}

/** Adjusted residual of the people among the four numbers; 0 where a side or an answer is empty. */
export function residual({ people, of, others, othersOf }: TwoShares): number {
  const all = of + othersOf;
  const saying = people + others;
  const expected = (of * saying) / all;
  const spread = expected * (1 - of / all) * (1 - saying / all);
  return spread <= 0 ? 0 : (people - expected) / Math.sqrt(spread);
}

/** Fisher's exact p of both shares: every table with these sums that is no likelier. */
export function fisher({ people, of, others, othersOf }: TwoShares): number {
  const saying = people + others;
  const [least, most] = [Math.max(0, saying - othersOf), Math.min(of, saying)];
  if (least === most) return 1;
  const logs = Array.from({ length: most - least + 1 }, (_, at) => {
    const here = least + at;
    return logChoose(of, here) + logChoose(othersOf, saying - here);
  });
  const bound = logs[people - least]! + 1e-7;
  const all = logChoose(of + othersOf, saying);
  return Math.min(
    1,
    logs.filter((each) => each <= bound).reduce((sum, each) => sum + Math.exp(each - all), 0),
  );
}

const logFactorials = [0];
function logChoose(n: number, k: number): number {
  for (let at = logFactorials.length; at <= n; at += 1)
    logFactorials.push(logFactorials[at - 1]! + Math.log(at));
  return logFactorials[n]! - logFactorials[k]! - logFactorials[n - k]!;
}
