import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Cut = (text: string) => { length: number };
type Kuromoji = {
  builder(options: { dicPath: string }): {
    build(done: (error: Error | null, tokenizer: { tokenize: Cut }) => void): void;
  };
};

/** kuromoji itself, ready to cut. */
export function openKuromoji(): Promise<{ tokenize: Cut }> {
  const require = createRequire(import.meta.url);
  const kuromoji = require('kuromoji') as Kuromoji;
  const dicPath = join(dirname(require.resolve('kuromoji/package.json')), 'dict');
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath }).build((error, built) => (error ? reject(error) : resolve(built)));
  });
}
