import type { Leak } from '../attack-release.ts';
import type { ScaleTemplate } from '../scale-template.ts';
import { estimatesSince } from './estimates-since.ts';
import { questionsSince, type Releases } from './questions-since.ts';
import { toldByMoves } from './told-by-moves.ts';

/**
 * What two releases tell side by side of fewer people than may be told of who came, went or answered anew in between, without
 * a withheld number being narrowed: by which numbers are others, and by the means of all and of those who were there before.
 * @param scales  templates of the scales, which are public
 */
export function attackSince(releases: Releases, scales: readonly ScaleTemplate[]): Leak[] {
  const { k } = releases;
  const questions = questionsSince(releases);
  const told = questions.flatMap((question): Leak[] => {
    const why = toldByMoves(question, k);
    if (why === null) return [];
    const by = [`${question.says}: ${why}`];
    return [{ number: question.whole.number, low: 1, high: k - 1, by, kind: 'since', rests: [] }];
  });
  return [...told, ...estimatesSince(releases, questions, scales)];
}
