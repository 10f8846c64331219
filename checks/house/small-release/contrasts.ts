import { masked, shown } from '@hirogeru/store/contracts';
import { cross } from './rows.ts';

type Words = Readonly<Record<string, string>>;

/** What is touched by whom, beside everybody else: not known, possible, found and withheld, a subject each. */
export const contrasts = (subjects: readonly Words[], places: readonly Words[]) =>
  cross(subjects, places, (subject, place, i, j) => {
    const isMasked = i === 3;
    const share = (value: number) => (isMasked ? masked : shown(value));
    const [low, high] = [-0.1 + i * 0.12, 0.2 + i * 0.12];
    return {
      ...subject,
      ...place,
      people: share(20 + i * 3 + j),
      of: shown(60),
      others: share(12 + j),
      others_of: shown(70 + j),
      difference: share(Math.round((low + high) * 50) / 100),
      low: share(low),
      high: share(high),
      residual: share(1.5 + i),
      p: share(i === 2 ? 0.0004 : 0.02),
      finding: isMasked ? 'too_few' : low <= 0 ? 'not_shown' : i === 2 ? 'tendency' : 'hint',
      seq: i * places.length + j,
    };
  });
