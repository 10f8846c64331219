import { z } from 'zod';
import { ACTIVITY_TYPES, CHANNELS, FORMS, STANDPOINTS } from './code-lists.ts';

const atMost = z.int().positive().optional();
/** Calendar day in Japan, YYYY-MM-DD. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const code = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** `hirogeru.yaml`: what a project is. Comments in the file are kept; this checks only what is read. */
export const projectSchema = z.strictObject({
  /** The project's scope; every stored row carries it. */
  id: code,
  title: z.string().min(1),
  /** Label of the fiscal year that the plan is for, as printed: 令和5年度 */
  fiscal_year: z.string(),
  /** Shown on every page when the data are made up. */
  synthetic: z.boolean().default(false),
  /** Credit that the licence of the data asks for; shown on every page. */
  attribution: z.string().default(''),
  rounds: z
    .array(
      z.strictObject({
        id: code,
        label: z.string(),
        topic: z.string(),
        /** YYYY-MM-DD, or YYYY-MM when only the month is known. */
        date: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
        /** By what law or ordinance it was collected, for what; for the office's own records. */
        legal_basis: z.string().min(1).max(120).optional(),
        /** Last day for follow-up sheets; later ones are taken and flagged. */
        deadline: z
          .string()
          .regex(/^\d{4}-\d{2}-\d{2}$/)
          .optional(),
      }),
    )
    .min(1),
  /** Fewest people behind a figure of the council's papers; themes and words are found from as many people on. */
  threshold: z.union([z.literal(3), z.literal(5), z.literal(10)]).default(5),
  /** The same for what everybody can read; never less than `threshold`, which stands in its place where that is more. */
  web_threshold: z.int().min(3).max(100).default(10),
  seed: z.int().default(20230401),
  /** A model of meaning, in ONNX, that the user has put on this machine: its folder, seen from the project's. None ships. */
  embedder: z.strictObject({ folder: z.string().min(1) }).optional(),
  /** How long what was received is kept: from the day on, `hirogeru retention --delete` deletes it, and `doctor` says so. */
  retention: z
    .array(
      z
        .strictObject({
          round: code,
          /** Files as received, in `data/originals` and `inbox/`; what was taken of them stays. */
          originals: day.optional(),
          /** Answers, with all that was made of them. */
          answers: day.optional(),
        })
        .refine(({ originals, answers }) => originals !== undefined || answers !== undefined),
    )
    .default([]),
  /** What cannot be: a way of taking part or people that a round had no place for, activity that no office offers. */
  impossible: z
    .array(
      z.union([
        z.strictObject({ round: code, channel: z.enum(CHANNELS) }),
        z.strictObject({ round: code, standpoint: z.enum(STANDPOINTS) }),
        z.strictObject({ activity_type: z.enum(ACTIVITY_TYPES), form: z.enum(FORMS).optional() }),
      ]),
    )
    .default([]),
  /** Addresses of sites, open to everybody, that may show the reports made for everybody. */
  embed_parents: z.array(z.string()).default([]),
  /** What one file may hold at most, where the usual limits do not do; a refusal names the key. */
  limits: z
    .strictObject({
      bytes: atMost,
      unpacked_bytes: atMost,
      expansion: atMost,
      sheets: atMost,
      rows: atMost,
      columns: atMost,
      cells: atMost,
      merges: atMost,
      cell_length: atMost,
      record_length: atMost,
      archive_entries: atMost,
      nesting: atMost,
      json_depth: atMost,
      memory_mb: atMost,
      seconds: atMost,
    })
    .optional(),
});
export type Project = z.infer<typeof projectSchema>;

/** A number of a release that stands for a measure, with the value that is aimed at, if any. */
const planNumber = z.strictObject({
  /** Its address, as 数え方 and `hirogeru trace` write it: activity_by_type/occasions/ibasho/T */
  number: z.string().regex(/^[^\s/]+(?:\/[^\s/]+){2,}$/),
  /** What it is called on the sheet of the measure. */
  label: z.string().min(1),
  target: z
    .strictObject({ at_least: z.number().optional(), at_most: z.number().optional() })
    .refine(({ at_least, at_most }) => at_least !== undefined || at_most !== undefined)
    .optional(),
});

/** `plan.yaml`: measures planned for the coming fiscal year. */
export const planSchema = z.strictObject({
  /** Release of the fiscal year before, to compare with; the last one that can be read where it is left out. */
  compare_with: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  measures: z.array(
    z.strictObject({
      id: code,
      label: z.string(),
      aim: z.string(),
      effects: z.array(z.string()),
      /** Words; themes whose label or words hold one are evidence. */
      theme_words: z.array(z.string()).default([]),
      /** Fiscal year that the measure is for; the project's where it is left out. */
      fiscal_year: z.string().optional(),
      indicator: z.string().default(''),
      /** The indicator as numbers of the release. */
      numbers: z.array(planNumber).default([]),
      next_question: z.string().default(''),
    }),
  ),
});
export type Plan = z.infer<typeof planSchema>;

/** `population.yaml`: how many people of each kind there are, to whose shares figures are weighted beside the plain ones. */
export const populationSchema = z.strictObject({
  /** Where the numbers come from, and of which day. */
  source: z.string().min(1),
  /** standpoint, or the name of a question with one choice → code → people; left_out: not of this population. */
  dimensions: z.record(z.string().min(1), z.record(z.string(), z.union([z.literal('left_out'), z.number()]))),
});
export type PopulationTable = z.infer<typeof populationSchema>;

const NAME_LENGTH = 20;
/** An answer by its opinion id, or one unit of it: 8e420f8851161847:2 */
const answer = z.string().regex(/^[0-9a-f]{16}(:\d{1,4})?$/);

/** `themes.yaml`: what people decided about themes; never overwritten by a run. */
export const themeEditsSchema = z.strictObject({
  /** Names that people gave, by theme. */
  names: z.record(code, z.string().trim().min(1).max(NAME_LENGTH)).default({}),
  /** Opinions whose typical stretch may be quoted, by opinion id; a person approves each. */
  approved_quotes: z.array(z.string()).default([]),
  /** Of those, what speaks of a crisis and was looked at once more. */
  confirmed_quotes: z.array(z.string()).default([]),
  /** Whoever wrote them took the consent back: never quoted, whatever else is said. */
  withdrawn_quotes: z.array(z.string()).default([]),
  /** What an answer says in other words, by opinion id, where its writer agreed to that only or it is long. */
  paraphrases: z.record(z.string(), z.string().trim().min(1).max(120)).default({}),
  /** The part of an answer that is quoted, as it stands there, what is left out between as 〔…〕; by opinion id. */
  excerpts: z.record(z.string(), z.string().trim().min(1).max(120)).default({}),
  hidden: z.array(code).default([]),
  notes: z.record(code, z.string()).default({}),
  /** Theme → the theme that it is a part of. */
  merges: z.record(code, code).default({}),
  /** Parts of a theme that are themes of their own: what holds one of the words, or is of one of the answers. */
  splits: z
    .array(
      z
        .strictObject({
          from: code,
          id: code,
          words: z.array(z.string().min(1)).default([]),
          answers: z.array(answer).default([]),
        })
        .refine(({ words, answers }) => words.length + answers.length > 0),
    )
    .default([]),
  /** Answer → the theme that it belongs to whatever is found, or `others`. */
  moves: z.record(answer, code).default({}),
  /** Themes that are never joined to another, nor taken apart, by the machine. */
  pins: z.array(code).default([]),
});
export type ThemeEdits = z.infer<typeof themeEditsSchema>;

const rowPair = z.tuple([z.string().regex(/^[0-9a-f]{32}$/), z.string().regex(/^[0-9a-f]{32}$/)]);

/** `duplicates.yaml`: what people decided about answers that are alike, by the fingerprints of their rows. */
export const duplicateDecisionsSchema = z.strictObject({
  /** One answer handed in twice: the first row is counted, the second is not. */
  same: z.array(rowPair).default([]),
  /** Two answers; never asked again. */
  different: z.array(rowPair).default([]),
});
export type DuplicateDecisions = z.infer<typeof duplicateDecisionsSchema>;

const spanId = z.string().regex(/^[0-9a-f]{16}$/);

/** `personal-data.yaml`: what people decided about stretches that may lead to a person, by the ids of those. */
export const personalDataDecisionsSchema = z.strictObject({
  /** Need not be hidden. */
  shown: z.array(spanId).default([]),
  /** Looked at, and hidden. */
  hidden: z.array(spanId).default([]),
  /** Missed by the machine: answer, start, end (UTF-16 code units), kind. */
  added: z.array(z.tuple([spanId, z.int(), z.int(), z.string()])).default([]),
});
export type PersonalDataDecisions = z.infer<typeof personalDataDecisionsSchema>;

/** `words.yaml`: what people decided about words that were proposed for the dictionary. Those they took stand in `dictionary.csv`. */
export const wordDecisionsSchema = z.strictObject({
  /** No words of their own; never proposed again. */
  rejected: z.array(z.string().min(1).max(50)).default([]),
});
export type WordDecisions = z.infer<typeof wordDecisionsSchema>;
