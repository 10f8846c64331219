import { writer } from '../../../examples/generate/answer.ts';
import { makePeople } from '../../../examples/generate/people.ts';
import { random } from '../../../examples/generate/random.ts';
import { ROUNDS } from '../../../examples/generate/rounds.ts';
import { readThemes } from '../../../examples/generate/theme.ts';

/** An invented answer and the number of the person who gave it. */
export type MadeAnswer = { readonly person: string; readonly text: string };

/** Answers a person on average. */
const EACH = 3;
const CLAUSES = [2, 2, 2, 2, 3] as const;

/** As many invented answers as asked, of two or three sentences, written as those of the example are. */
export function makeAnswers(count: number, seed: number): MadeAnswer[] {
  const chance = random(seed);
  const people = makePeople(Math.ceil(count / EACH), chance);
  const write = writer(readThemes(), chance);
  return Array.from({ length: count }, () => {
    const person = chance.pick(people);
    const { text } = write.opinion(person, chance.pick(ROUNDS), { clauses: chance.pick(CLAUSES) });
    return { person: person.number, text };
  });
}
