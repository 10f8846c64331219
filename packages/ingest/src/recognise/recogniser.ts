import type { Workbook } from '../read/workbook.ts';
import type { Recognition } from './recognition.ts';

/** Knows one export. Says how sure it is and why, or null when the file is none of its kind. */
export type Recogniser = {
  readonly kind: string;
  look(workbook: Workbook): Omit<Recognition, 'kind'> | null;
};
