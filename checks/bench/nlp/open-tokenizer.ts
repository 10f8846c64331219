import { readFileSync } from 'node:fs';
import { createTokenizer, fieldWords } from '@hirogeru/nlp';

// A process of its own: prints how long the tokenizer takes to be ready (ms), and cuts a file of texts, one a line:
// node open-tokenizer.ts <file>
const [file = ''] = process.argv.slice(2);
const began = performance.now();
const tokenizer = await createTokenizer({ userWords: fieldWords() });
tokenizer.tokenize('仲間と話す');
const ready = performance.now() - began;
for (const text of readFileSync(file, 'utf8').split('\n')) tokenizer.tokenize(text);
console.log(ready);
