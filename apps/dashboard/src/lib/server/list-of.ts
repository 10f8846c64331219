import { z } from 'zod';

/** The strings of a JSON array that a release keeps in a text column. @throws when it is not one */
export const listOf = (json: string): string[] => z.array(z.string()).parse(JSON.parse(json));
