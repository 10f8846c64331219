import type { PairedAnswers, PersonSheets, SaidChange, Stratum, Until } from '@hirogeru/store/vault';
import type { MadeUpProject } from './made-up-project.ts';
import { counted, occasionOf, type Placed } from './populations-in-memory.ts';

type Spec = { readonly itemIds: readonly string[]; readonly apart?: 'rounds' };
/** One answer with a number to an item. */
type Given = { readonly sheet: Placed; readonly item: string; readonly value: number };

/** Answers to items before and later of people with a code, ordered by value. */
export function pairsIn(project: MadeUpProject, itemId: string, until: Until): PairedAnswers {
  const people = bothTimes(project, [itemId], until).map(({ answers }) => answers.get(itemId) ?? {});
  const pairs = people.flatMap(({ before, after }) =>
    before !== undefined && after !== undefined ? [{ before, after }] : [],
  );
  return {
    pairs: pairs.toSorted((a, b) => a.before - b.before || a.after - b.after),
    onlyBefore: people
      .flatMap(({ before, after }) => (after === undefined ? (before ?? []) : []))
      .toSorted(byNumber),
    onlyAfter: people
      .flatMap(({ before, after }) => (before === undefined ? (after ?? []) : []))
      .toSorted(byNumber),
  };
}

/** Change over items of everybody with a code who wrote something that counts. */
export function saidIn(project: MadeUpProject, itemIds: readonly string[]): SaidChange[] {
  const voices = counted(project).flatMap(({ person, opinions }) =>
    opinions
      .filter(({ units }) => units.some(({ content }) => content === 'opinion'))
      .map(({ codes }) => ({ person, codes })),
  );
  const written = Map.groupBy(voices, ({ person }) => person);
  return bothTimes(project, itemIds, 'post')
    .flatMap(({ person, answers }) => {
      const own = written.get(person);
      const changes = [...answers.values()].flatMap(({ before, after }) =>
        before !== undefined && after !== undefined ? [after - before] : [],
      );
      if (!own || changes.length === 0) return [];
      const codes = [...new Set(own.flatMap((each) => each.codes))].toSorted();
      return [{ change: changes.reduce((sum, each) => sum + each, 0), codes }];
    })
    .toSorted((a, b) => a.change - b.change || compare(JSON.stringify(a.codes), JSON.stringify(b.codes)));
}

/** What everybody answered to some items, person by person, in the order of occasions, rounds and values. */
export function sheetsIn(project: MadeUpProject, { itemIds, apart }: Spec): PersonSheets[] {
  const place = ({ sheet }: Given): string =>
    JSON.stringify([occasionOf(sheet.channel), apart === 'rounds' ? sheet.round : '']);
  return [...Map.groupBy(givenTo(project, itemIds), ({ sheet }) => sheet.person).values()]
    .map((own) => ({
      coded: own[0]?.sheet.code !== null,
      sheets: [...Map.groupBy(own, place)]
        .map(([at, given]) => {
          const [occasion = '', round_id = ''] = JSON.parse(at) as string[];
          const last = new Map(given.map(({ item, value }) => [item, value]));
          return { occasion, round_id, answers: itemIds.map((id) => last.get(id) ?? null) };
        })
        .toSorted((a, b) => compareLists(sheetKey(a), sheetKey(b))),
    }))
    .toSorted(
      (a, b) =>
        Number(a.coded) - Number(b.coded) ||
        compareLists(a.sheets.flatMap(sheetKey), b.sheets.flatMap(sheetKey)),
    );
}

/** Answers to scaled questions by kinds of people: standpoints, or single choices that were made on any sheet. */
export function strataIn(project: MadeUpProject, dimensions: readonly string[]): Stratum[] {
  const kinds = new Map(project.questions.map(({ question_id, kind }) => [question_id, kind]));
  const sheets = counted(project);
  const chosen = Map.groupBy(
    sheets.flatMap(({ person, answers }) =>
      answers
        .filter(({ question_id }) => kinds.get(question_id) === 'choice')
        .map((answer) => ({ person, ...answer })),
    ),
    ({ person }) => person,
  );
  const kindOf = (person: string, name: string): string | null => {
    const own = (chosen.get(person) ?? []).filter(
      ({ question_id }) => question_id === name || question_id.endsWith(`.${name}`),
    );
    const codes = new Set(own.flatMap(({ code }) => code ?? []));
    return codes.size === 1 ? ([...codes][0] ?? null) : null;
  };
  const found = new Map<string, Stratum>();
  const met = new Set<string>();
  for (const sheet of sheets)
    for (const { question_id, number } of sheet.answers) {
      if (kinds.get(question_id) !== 'likert' || number === undefined) continue;
      const occasion = occasionOf(sheet.channel);
      const keys = dimensions.map((name) =>
        name === 'standpoint' ? standpointOf(sheet) : kindOf(sheet.person, name),
      );
      const at = JSON.stringify([question_id, occasion, keys, number]);
      const once = JSON.stringify([question_id, occasion, sheet.person]);
      const known = found.get(at) ?? { question_id, occasion, keys, value: number, count: 0, people: 0 };
      found.set(at, { ...known, count: known.count + 1, people: known.people + Number(!met.has(once)) });
      met.add(once);
    }
  return [...found].toSorted(([one], [other]) => compare(one, other)).map(([, stratum]) => stratum);
}

const standpointOf = ({ standpoint }: Placed): string | null =>
  standpoint === 'unknown' ? null : standpoint;

/** Answers with a number of people who are counted, in the order of files and rows: of two the later one counts. */
function givenTo(project: MadeUpProject, itemIds: readonly string[]): Given[] {
  const items = new Map(project.questions.map(({ question_id, item_id }) => [question_id, item_id ?? '']));
  return counted(project)
    .toSorted((a, b) => compare(a.file_id, b.file_id) || a.row - b.row)
    .flatMap((sheet) =>
      sheet.answers.flatMap(({ question_id, number }) => {
        const item = items.get(question_id) ?? '';
        return number !== undefined && itemIds.includes(item) ? [{ sheet, item, value: number }] : [];
      }),
    );
}

type BothTimes = { before?: number; after?: number };

function bothTimes(project: MadeUpProject, itemIds: readonly string[], until: Until) {
  const given = givenTo(project, itemIds).filter(({ sheet }) => sheet.code !== null);
  return [...Map.groupBy(given, ({ sheet }) => sheet.person)].map(([person, own]) => {
    const answers = new Map<string, BothTimes>();
    for (const { sheet, item, value } of own) {
      const known = answers.get(item) ?? {};
      if (sheet.channel === 'survey_pre') answers.set(item, { ...known, before: value });
      if (sheet.channel === `survey_${until}`) answers.set(item, { ...known, after: value });
    }
    return { person, answers };
  });
}

const byNumber = (a: number, b: number): number => a - b;
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

type Key = string | number | null;
const sheetKey = ({ occasion, round_id, answers }: PersonSheets['sheets'][number]): Key[] => [
  occasion,
  round_id,
  ...answers,
];
/** As the database orders: what is not there comes last. */
function compareLists(one: readonly Key[], other: readonly Key[]): number {
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    const [a, b] = [one[at] ?? null, other[at] ?? null];
    if (a === b) continue;
    if (a === null) return 1;
    if (b === null) return -1;
    return a < b ? -1 : 1;
  }
  return one.length - other.length;
}
