import { Refused } from '@hirogeru/store/contracts';
import { readFile } from './read/read-file.ts';
import { definitionOf } from './recognise/definition.ts';
import type { FormDefinition } from './recognise/form-definition.ts';
import type { IngestFile } from './ingest-file.ts';

/** Forms are small; a larger file of these endings holds answers. */
const LARGEST = 2_000_000;

/** The form definitions (.lss, .lsa, XLSForm) among the files of a run; a file that cannot be read is none. */
export function definitionsIn(files: readonly IngestFile[]): readonly FormDefinition[] {
  return files
    .filter(({ path, bytes }) => /\.(?:lss|lsa|xml|xlsx?|csv)$/i.test(path) && bytes.length <= LARGEST)
    .flatMap((file) => {
      try {
        return definitionOf(readFile(file.bytes, file.path)) ?? [];
      } catch (error) {
        if (error instanceof Refused) return [];
        throw error;
      }
    });
}
