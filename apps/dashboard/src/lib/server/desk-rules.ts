import type { ChartTable } from '@hirogeru/charts/words';
import { z } from 'zod';
import { RULES } from '#lib/rules-labels.ja.ts';

const report = z.object({
  own: z.boolean(),
  problems: z.array(z.object({ place: z.string(), message: z.string(), code: z.string() })),
  opinions: z.int(),
  people: z.int(),
  coded: z.int(),
  rules: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      group: z.string().nullable(),
      opinions: z.int(),
      people: z.int(),
      idle: z.array(z.string()),
    }),
  ),
  uncovered: z.array(z.object({ term: z.string(), people: z.int(), uncoded_people: z.int() })),
  cross: z.object({
    themes: z.array(z.object({ label: z.string(), people: z.int() })),
    rows: z.array(z.object({ code: z.string().nullable(), people: z.array(z.int()) })),
  }),
});
type Report = z.infer<typeof report>;

const WORDS_SHOWN = 100;

/** What the page about coding rules shows, for the analyst alone. */
export type RulesPage = {
  own: boolean;
  summary: string;
  silent: string;
  problems: ChartTable | null;
  rules: ChartTable;
  uncovered: ChartTable;
  cross: ChartTable;
};

/** Reads what the cli says of the rules. @returns null when it could not say it */
export function rulesPage(said: unknown): RulesPage | null {
  const read = report.safeParse(said);
  if (!read.success) return null;
  const { own, problems, opinions, people, coded, rules } = read.data;
  return {
    own,
    summary: RULES.summary(coded, opinions, people),
    silent:
      opinions === 0
        ? RULES.noAnswers
        : RULES.silent(rules.filter((rule) => rule.opinions === 0).map(({ label }) => label)),
    problems:
      problems.length === 0
        ? null
        : {
            caption: RULES.problems,
            columns: [RULES.place, RULES.say],
            rows: problems.map(({ place, message }) => [place, message]),
          },
    rules: {
      caption: RULES.rulesCaption,
      columns: [RULES.rule, RULES.group, RULES.people, RULES.opinions, RULES.idle],
      rows: rules.map((rule) => [
        rule.label,
        rule.group ?? '',
        String(rule.people),
        String(rule.opinions),
        rule.idle.join('、'),
      ]),
    },
    uncovered: uncoveredTable(read.data),
    cross: crossTable(read.data),
  };
}

function uncoveredTable({ uncovered }: Report): ChartTable {
  const shown = uncovered.slice(0, WORDS_SHOWN);
  return {
    caption: RULES.uncoveredCaption(shown.length, uncovered.length),
    columns: [RULES.word, RULES.people, RULES.uncodedPeople],
    rows: shown.map(({ term, people, uncoded_people }) => [term, String(people), String(uncoded_people)]),
  };
}

function crossTable({ rules, cross }: Report): ChartTable {
  const labels = new Map(rules.map(({ code, label }) => [code, label]));
  return {
    caption: RULES.crossCaption,
    columns: [RULES.rule, ...cross.themes.map(({ label }) => label)],
    rows: cross.rows.map(({ code, people }) => [
      code === null ? RULES.none : (labels.get(code) ?? code),
      ...people.map(String),
    ]),
  };
}
