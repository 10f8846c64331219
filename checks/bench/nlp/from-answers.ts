import { findThemes } from '@hirogeru/nlp';
import { makeAnswers } from './answers.ts';
import { unitsOfAnswers } from './units-of-answers.ts';

// One process, from answers to named themes: `node from-answers.ts <answers>`. Prints how long it took.
const answers = makeAnswers(Number(process.argv[2]), 20230401);
const began = performance.now();
const before = process.cpuUsage();
findThemes(await unitsOfAnswers(answers), { seed: 1, minimumPeople: 5 });
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({ seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 }),
);
