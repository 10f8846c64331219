import { error } from '@sveltejs/kit';
import { DESK } from '#lib/desk-labels.ja.ts';

/**
 * A field of a form of the desk, without the space around it.
 * @throws 400 for a form that is none of the desk's
 */
export function given(form: FormData, name: string, shape: RegExp): string {
  const value = form.get(name);
  if (typeof value !== 'string' || !shape.test(value.trim())) error(400, DESK.unreadable);
  return value.trim();
}
