import type { Population } from '@hirogeru/store/vault';
import type { MadeUpOpinion, MadeUpProject, MadeUpSheet } from './made-up-project.ts';

/** A row of a population: who stands behind it, where it stands, and what it adds up. */
export type PopulationRow = {
  readonly person: string;
  readonly at: Readonly<Record<string, string>>;
  readonly amounts?: Readonly<Record<Amount, number | null>>;
  readonly place?: string | null;
};
export type Amount = 'occasions' | 'attendances' | 'minutes' | 'persons' | 'peers' | 'newcomers';

const OCCASIONS: Readonly<Record<string, string>> = {
  survey_pre: 'pre',
  survey_post: 'post',
  survey_fu: 'fu',
};
export const occasionOf = (channel: string): string => OCCASIONS[channel] ?? 'once';

export type Placed = MadeUpSheet & { readonly row: number; readonly person: string };

/** Every sheet with its row and its person: somebody without a code is somebody else on every sheet. */
const placed = ({ sheets }: MadeUpProject): Placed[] =>
  sheets.map((sheet, at) => ({ ...sheet, row: at + 1, person: sheet.code ?? `row ${at + 1}` }));

export const counted = (project: MadeUpProject): Placed[] =>
  placed(project).filter(({ stats }) => stats === 'yes');

/** The rows of every population, as their descriptions in the vault say, by nothing of the vault's own. */
export function populationsOf(
  project: MadeUpProject,
): Readonly<Record<Population, readonly PopulationRow[]>> {
  const sheets = counted(project);
  const voices = sheets.flatMap((sheet) =>
    sheet.opinions.filter(saysSomething).map((opinion) => ({ sheet, opinion })),
  );
  const headings = new Map(project.questions.map(({ question_id, heading }) => [question_id, heading]));
  const voice = ({ sheet, opinion }: (typeof voices)[number], more: Record<string, string> = {}) => ({
    person: sheet.person,
    at: { ...placeOf(sheet), heading: headings.get(opinion.question_id) ?? 'F9', ...more },
  });
  return {
    submissions: sheets.map((sheet) => ({ person: sheet.person, at: placeOf(sheet) })),
    opinions: voices.map((each) => voice(each)),
    themed: voices.flatMap((each) => themesOf(each.opinion).map((theme_id) => voice(each, { theme_id }))),
    touched: byPerson(voices, 'theme_id', themesOf),
    spoken: voices.flatMap((each) =>
      distinct(opinionUnits(each.opinion).flatMap(({ stances }) => stances)).map((stance) =>
        voice(each, { stance }),
      ),
    ),
    stanced: voices.flatMap((each) =>
      pairsOf(each.opinion).map(([theme_id, stance]) => voice(each, { theme_id, stance })),
    ),
    coded: voices.flatMap((each) => distinct(each.opinion.codes).map((code) => voice(each, coded(code)))),
    mentioned: byPerson(voices, 'code', ({ codes }) => codes).map(({ person, at }) => ({
      person,
      at: { ...at, ...coded(at['code'] ?? '') },
    })),
    answers: answerRows(project, sheets),
    activities: activityRows(project),
    enrolled: enrolledRows(project),
    onward: onwardRows(project),
    not_counted: notCountedRows(project),
  };
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)];
const opinionUnits = ({ units }: MadeUpOpinion) => units.filter(({ content }) => content === 'opinion');
const saysSomething = (opinion: MadeUpOpinion): boolean => opinionUnits(opinion).length > 0;
const themesOf = ({ units }: MadeUpOpinion): string[] => distinct(units.flatMap(({ themes }) => themes));
const coded = (code: string) => ({ code, code_group: code.split('.')[0] ?? '' });

const pairsOf = ({ units }: MadeUpOpinion): [theme: string, stance: string][] =>
  distinct(
    units.flatMap(({ themes, stances }) =>
      themes.flatMap((theme) => stances.map((stance) => JSON.stringify([theme, stance]))),
    ),
  ).map((pair) => JSON.parse(pair) as [string, string]);

const placeOf = ({ round, channel, standpoint, form, file_id }: MadeUpSheet): Record<string, string> => ({
  round_id: round,
  channel,
  standpoint,
  form_id: form,
  occasion: occasionOf(channel),
  file_id,
});

/** A row a person, word and place where the person spoke, of this word or of another. */
function byPerson(
  voices: readonly { readonly sheet: Placed; readonly opinion: MadeUpOpinion }[],
  name: string,
  wordsOf: (opinion: MadeUpOpinion) => readonly string[],
): PopulationRow[] {
  return [...Map.groupBy(voices, ({ sheet }) => sheet.person)].flatMap(([person, own]) => {
    const places = distinct(own.map(({ sheet }) => JSON.stringify(placeOf(sheet))));
    const words = distinct(own.flatMap(({ opinion }) => wordsOf(opinion)));
    return places.flatMap((place) =>
      words.map((word) => {
        const { round_id, channel, standpoint, file_id } = JSON.parse(place) as Record<string, string>;
        return {
          person,
          at: { round_id, channel, standpoint, file_id, [name]: word } as Record<string, string>,
        };
      }),
    );
  });
}

function answerRows({ questions }: MadeUpProject, sheets: readonly Placed[]): PopulationRow[] {
  const items = new Map(questions.map(({ question_id, item_id }) => [question_id, item_id]));
  return sheets.flatMap((sheet) =>
    sheet.answers.map(({ question_id, code, number, missing }) => ({
      person: sheet.person,
      at: {
        ...placeOf(sheet),
        question_id,
        item_id: items.get(question_id) ?? 'unknown',
        value:
          missing === undefined ? (code ?? String(number)) : missing === 'not_asked' ? missing : 'missing',
        asked: missing === 'not_asked' ? 'no' : 'yes',
      },
    })),
  );
}

const activityRows = ({ lines }: MadeUpProject): PopulationRow[] =>
  lines.map(({ office, month, form, activity_type, place_kind, place_code, ...amounts }) => ({
    person: office,
    at: {
      person: office,
      month,
      form,
      activity_type,
      fiscal_year: String(Number(month.slice(0, 4)) - (month.slice(5) >= '04' ? 0 : 1)),
      place_kind: place_kind ?? 'unknown',
      file_id: 'log',
    },
    amounts,
    place: place_code,
  }));

const enrolledRows = ({ enrolled }: MadeUpProject): PopulationRow[] =>
  [...Map.groupBy(enrolled, ({ code, course }) => JSON.stringify([code, course ?? 'unknown']))].map(
    ([key, own]) => {
      const [person, course] = JSON.parse(key) as [string, string];
      const completed = (['yes', 'no'] as const).find((each) => own.some((one) => one.completed === each));
      return { person, at: { course, completed: completed ?? 'unknown', file_id: 'roster' } };
    },
  );

function onwardRows({ enrolled }: MadeUpProject): PopulationRow[] {
  const rows = enrolled.flatMap(({ code, course }) =>
    enrolled
      .filter(
        (other) => other.code === code && course !== null && other.course !== null && other.course !== course,
      )
      .map((other) => JSON.stringify([code, course, other.course])),
  );
  return distinct(rows).map((key) => {
    const [person = '', course = '', next = ''] = JSON.parse(key) as string[];
    return { person, at: { course, next, file_id: 'roster' } };
  });
}

function notCountedRows(project: MadeUpProject): PopulationRow[] {
  return placed(project).flatMap(({ person, file_id, stats, opinions }) => {
    const row = (kind: string, reason: string) => ({ person, at: { file_id, kind, reason } });
    return [
      ...(stats === 'yes' ? [] : [row('submissions', stats)]),
      ...opinions.flatMap((opinion) => {
        if (stats !== 'yes') return [row('opinions', stats)];
        return saysSomething(opinion) ? [] : [row('opinions', 'no_content')];
      }),
    ];
  });
}
