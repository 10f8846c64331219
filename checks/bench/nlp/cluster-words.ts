import { readFileSync } from 'node:fs';
import { clusterTexts } from '@hirogeru/nlp';

// As with_scikit_learn.py, the way of the themes: `node cluster-words.ts <file> <groups>`
const [path = '', groups = ''] = process.argv.slice(2);
const began = performance.now();
const texts = readFileSync(path, 'utf8').split('\n');
clusterTexts(
  texts.map((line) => line.split(' ').filter((word) => word !== '')),
  { groups: Number(groups), seed: 0 },
);
console.log((performance.now() - began) / 1000);
