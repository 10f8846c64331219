import type { Random } from './random.ts';

export type Standpoint = 'tojisha' | 'family' | 'supporter' | 'resident' | 'other';
/** How somebody writes. */
type Voice = 'polite' | 'plain' | 'spoken' | 'kansai' | 'stiff';

/** An invented person who answers, known to the office by a number only. */
export type Person = {
  readonly number: string;
  readonly standpoint: Standpoint;
  readonly voice: Voice;
  /** Habits of the hand: emoji, half-width katakana, typing slips, line breaks. */
  readonly habits: ReadonlySet<'emoji' | 'half_width' | 'slips' | 'lines' | 'no_stops'>;
  /** How much this person tends to write, 0 little … 2 much. */
  readonly talkative: number;
};

const VOICES: Readonly<Record<Standpoint, readonly (readonly [Voice, number])[]>> = {
  tojisha: [
    ['polite', 46],
    ['plain', 24],
    ['spoken', 20],
    ['kansai', 7],
    ['stiff', 3],
  ],
  family: [
    ['polite', 62],
    ['plain', 12],
    ['spoken', 8],
    ['kansai', 4],
    ['stiff', 14],
  ],
  supporter: [
    ['polite', 58],
    ['plain', 12],
    ['spoken', 4],
    ['kansai', 1],
    ['stiff', 25],
  ],
  resident: [
    ['polite', 52],
    ['plain', 22],
    ['spoken', 14],
    ['kansai', 4],
    ['stiff', 8],
  ],
  other: [
    ['polite', 60],
    ['plain', 20],
    ['spoken', 10],
    ['stiff', 10],
  ],
};

/** `count` invented people with the office's member numbers, in the order of the numbers. */
export function makePeople(count: number, chance: Random): readonly Person[] {
  return Array.from({ length: count }, (_, index) => {
    const standpoint = chance.weighted<Standpoint>([
      ['tojisha', 46],
      ['family', 13],
      ['supporter', 27],
      ['resident', 10],
      ['other', 4],
    ]);
    const habits = new Set<'emoji' | 'half_width' | 'slips' | 'lines' | 'no_stops'>();
    if (chance.chance(0.13)) habits.add('emoji');
    if (chance.chance(0.05)) habits.add('half_width');
    if (chance.chance(0.12)) habits.add('slips');
    if (chance.chance(0.15)) habits.add('lines');
    if (chance.chance(0.12)) habits.add('no_stops');
    return {
      number: `K${String(1001 + index * 3 + chance.int(0, 2))}`,
      standpoint,
      voice: chance.weighted(VOICES[standpoint]),
      habits,
      talkative: chance.weighted([
        [0, 40],
        [1, 42],
        [2, 18],
      ]),
    };
  });
}
