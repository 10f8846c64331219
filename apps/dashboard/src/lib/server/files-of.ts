import { z } from 'zod';

const files = z.array(z.object({ form_id: z.string(), sha256: z.string() }));

/** Forms counted and the fingerprints of their files. @throws when the release holds something else */
export const filesOf = (json: string): z.infer<typeof files> => files.parse(JSON.parse(json));
