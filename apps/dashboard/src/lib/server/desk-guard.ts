import { error } from '@sveltejs/kit';
import { ACCESS } from '#lib/access-labels.ja.ts';

/** The hook has refused everybody else before a route runs; this says it a second time, where the vault is asked. @throws 403 */
export function guardDesk({ locals }: { locals: App.Locals }): void {
  if (locals.role !== 'analyst') error(403, ACCESS.desk.body);
}
