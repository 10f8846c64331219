import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const shipped = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

/** Text of the shipped `framework.yaml`, for new projects and for those that have none. */
export const defaultFrameworkText = (): string => shipped('framework.yaml');

/** Text of the shipped coding rules in KH Coder's format; a code's name is `＊` and an effect's id. */
export const defaultRulesText = (): string => shipped('rules.txt');
