import { z } from 'zod';

/**
 * For whom a release is made, each with a threshold of its own: the papers of the council (会議資料), or everybody
 * (一般公開, the open web).
 */
export const audienceSchema = z.enum(['council', 'web']);
export type Audience = z.infer<typeof audienceSchema>;
