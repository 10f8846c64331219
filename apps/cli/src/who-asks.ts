import { whoSchema } from '@hirogeru/store/release';

/**
 * Who a command is for: whoever sits at the command line, unless the serving process says (HIROGERU_WHO) for whom it asks.
 * What is no id of anybody is told as unknown, never as it stands.
 */
export function whoAsks(told: string | undefined): string {
  if (told === undefined || told === '') return 'command-line';
  return whoSchema.safeParse(told).data ?? 'unknown';
}
