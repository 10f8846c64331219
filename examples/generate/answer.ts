import { phrase } from './phrase-book.ts';
import { LEANING, type Round } from './rounds.ts';
import { expand } from './template.ts';
import { say, write } from './voice.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Clause, Theme } from './theme.ts';

/** A written answer and what was planted in it. */
export type Answer = {
  readonly text: string;
  /** Theme ids in order of appearance; empty when there is no content. */
  readonly themes: readonly string[];
  readonly stances: readonly string[];
  /** opinion · no_content · greeting · technical · reaction */
  readonly content: string;
};

/** Writes answers and remembers which clauses were used, so that they take turns. */
export type Writer = {
  readonly opinion: (person: Person, round: Round, options?: AnswerOptions) => Answer;
  readonly short: (person: Person, round: Round) => Answer;
  readonly empty: (person: Person, kind: 'none' | 'thanks') => Answer;
};
type AnswerOptions = {
  /** Sentences about themes; drawn from the person's habit where left out. */
  readonly clauses?: number;
  /** Only characters of CP932. */
  readonly plainText?: boolean;
  /** Only these themes. */
  readonly only?: readonly string[];
  /** Only these stances. */
  readonly stances?: readonly string[];
  /** Whether a longer answer may begin with a word about oneself; true where left out. */
  readonly opener?: boolean;
};

const LENGTHS: readonly (readonly (readonly [number, number])[])[] = [
  [
    [1, 72],
    [2, 22],
    [3, 6],
  ],
  [
    [1, 38],
    [2, 36],
    [3, 18],
    [4, 8],
  ],
  [
    [1, 14],
    [2, 26],
    [3, 28],
    [4, 20],
    [5, 12],
  ],
];

export function writer(themes: readonly Theme[], chance: Random): Writer {
  const bags = new Map<string, Clause[]>();
  const heard = new Set<string>();

  /** The next clause of a theme that fits the person; the bag is refilled when empty. */
  function next(theme: Theme, person: Person, stances: readonly string[] | undefined): Clause {
    const fits = ({ by, stance }: Clause): boolean =>
      (by === null || by === person.standpoint) && (stances?.includes(stance) ?? true);
    const bag = bags.get(theme.id) ?? [];
    let at = bag.findIndex(fits);
    if (at < 0) {
      bag.push(...chance.shuffle(theme.clauses));
      at = bag.findIndex(fits);
    }
    bags.set(theme.id, bag);
    return bag.splice(at, 1)[0] as Clause;
  }

  const weights = (person: Person, round: Round, only: readonly string[] | undefined): [Theme, number][] => {
    const weigh = (theme: Theme): number =>
      only && !only.includes(theme.id)
        ? 0
        : (round.themes[theme.id] ?? (only ? 1 : 0.4)) * (LEANING[person.standpoint]?.[theme.id] ?? 1);
    return themes.map((theme) => [theme, weigh(theme)]);
  };

  function opinion(person: Person, round: Round, options: AnswerOptions = {}): Answer {
    const count =
      options.clauses ?? chance.weighted(LENGTHS[person.talkative] as readonly (readonly [number, number])[]);
    const polite = person.voice === 'polite' || person.voice === 'stiff';
    const sentences: string[] = [];
    const found: string[] = [];
    const stances: string[] = [];
    if (count > 1 && options.opener !== false && chance.chance(0.28))
      sentences.push(phrase('open', person, chance));
    let theme = chance.weighted(weights(person, round, options.only));
    for (let i = 0; i < count; i += 1) {
      if (i > 0 && chance.chance(0.55)) theme = chance.weighted(weights(person, round, options.only));
      const clause = next(theme, person, options.stances);
      const joiner =
        i > 0 && chance.chance(0.3) && clause.stance !== 'question' ? phrase('join', person, chance) : '';
      const spokenText = say(expand(clause.template, chance, polite), person, chance);
      sentences.push((/^それ|^あと|^また/u.test(spokenText) ? '' : joiner) + spokenText);
      if (!found.includes(theme.id)) found.push(theme.id);
      if (!stances.includes(clause.stance)) stances.push(clause.stance);
    }
    if (count > 1 && chance.chance(0.14)) sentences.push(phrase('close', person, chance));
    const text = write(sentences, person, chance, options.plainText ?? false);
    // Two people do not write the same long sentence; what is planted as a duplicate is copied on purpose elsewhere.
    if (heard.has(text)) return opinion(person, round, options);
    heard.add(text);
    return { text, themes: found, stances, content: 'opinion' };
  }

  return {
    opinion,
    short: (person, round) => {
      const theme = chance.weighted(weights(person, round, undefined));
      return { text: chance.pick(theme.short), themes: [theme.id], stances: [], content: 'opinion' };
    },
    empty: (person, kind) => ({
      text: phrase(kind, person, chance),
      themes: [],
      stances: [],
      content: kind === 'none' ? 'no_content' : 'greeting',
    }),
  };
}
