import { defaultFrameworkText, loadFramework, measure, type MeasureContext } from '@hirogeru/metrics';
import { planSchema, projectSchema } from '@hirogeru/store/contracts';
import { cellStore, openVault, type Session, type Sql } from '@hirogeru/store/vault';
import { z } from 'zod';
import { fillVault, QUESTIONS, SCOPE, THEME_ROWS } from './metrics/answers-of-a-city.ts';
import { ask, median } from './shown/figures.ts';

const RUNS = 3;

/** All views of a million answers: how long it takes, and how long the same SQL takes with nothing around it. */
export async function run([rows = '1000000']: readonly string[]): Promise<void> {
  const answers = Number(rows);
  const vault = await openVault(':memory:');
  try {
    await fillVault(vault, answers);
    const whole: number[] = [];
    const alone: number[] = [];
    for (let round = 0; round < RUNS; round += 1) {
      const said: { statement: Sql; reads: boolean }[] = [];
      const listening: Session = {
        ...vault,
        run: (statement) => (said.push({ statement, reads: false }), vault.run(statement)),
        all: (statement, schema) => (said.push({ statement, reads: true }), vault.all(statement, schema)),
      };
      whole.push(
        await seconds(async () => {
          const { cells } = await measure(cellStore(listening), context);
          if (round === 0)
            console.log(`${answers} answers: ${cells.length} cells by ${said.length} statements`);
        }),
      );
      alone.push(
        await seconds(async () => {
          for (const { statement, reads } of said)
            await (reads ? vault.all(statement, z.unknown()) : vault.run(statement));
        }),
      );
    }
    ask(`all views of ${answers} answers, seconds`, median(whole), '≤ 10');
    ask('the same SQL alone, seconds', median(alone), 'for the ratio');
    ask('all views / the same SQL alone', median(whole) / median(alone), '≤ 1.5');
  } finally {
    await vault.close();
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

const context: MeasureContext = {
  audience: 'council',
  project: projectSchema.parse({
    id: SCOPE,
    title: '大きな市',
    fiscal_year: '令和5年度',
    rounds: [1, 2, 3, 4, 5].map((n) => ({
      id: `R${n}`,
      label: `第${n}回`,
      topic: '',
      date: `2021-0${n}-01`,
    })),
  }),
  plan: planSchema.parse({ measures: [] }),
  framework: loadFramework(defaultFrameworkText()),
  themes: THEME_ROWS,
  reshaped: new Map(),
  questions: QUESTIONS,
  files: [],
  sheets: [],
  codes: ['＊supporter.load', '＊supporter.confidence', '＊community.places'],
  quotes: [],
  impossible: [],
  population: null,
  fileSecret: 'a secret of the project',
  earlier: null,
  version: '0',
};
