import { defaultFrameworkText, loadFramework, type MeasureContext } from '@hirogeru/metrics';
import { planSchema, projectSchema } from '@hirogeru/store/contracts';
import { SCOPE, type MadeUpProject } from './made-up-project.ts';

const framework = loadFramework(defaultFrameworkText());

/** The settings of a made-up project, as they would be read from its folder. */
export function settingsOf(project: MadeUpProject): MeasureContext {
  const { k, rounds, questions, themes, codes, files, fileSheets, quotes, population, planned, impossible } =
    project;
  return {
    project: projectSchema.parse({
      id: SCOPE,
      title: '見本',
      fiscal_year: '令和5年度',
      threshold: k,
      rounds: rounds.map((id, at) => ({
        id,
        label: `第${at + 1}回`,
        topic: '話題',
        date: `2022-0${at + 1}-15`,
      })),
    }),
    plan: planSchema.parse({
      measures: [
        {
          id: 'rest',
          label: '休みやすい働き方',
          aim: '調子に合わせて休める働き方を考えます。',
          effects: ['supporter.load', 'supporter.course.fellows'],
          theme_words: ['ことば'],
          numbers: planned.map((number) => ({ number, label: number })),
        },
      ],
    }),
    framework,
    themes,
    audience: 'council',
    impossible,
    reshaped: new Map(),
    questions,
    files,
    sheets: fileSheets,
    codes,
    quotes,
    population,
    earlier: null,
    version: '0.0.0',
    fileSecret: 'the key of the project',
  };
}
