import { z } from 'zod';

export const secondFactorRuleSchema = z.enum(['optional', 'analysts', 'required']);
/** Of whom a second factor is demanded: of nobody, of analysts, of everybody. */
export type SecondFactorRule = z.infer<typeof secondFactorRuleSchema>;
