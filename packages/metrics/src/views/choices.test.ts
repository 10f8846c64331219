import { cellStore, questions, type Question } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { measure } from '../measure.ts';
import { sampleContext, sampleVault } from '../sample-vault.ts';

const NEXT: Question = {
  scope: 'sample',
  form_id: 'course',
  question_id: 'course.next',
  wording: 'これから',
  kind: 'multi_choice',
  item_id: null,
  heading: null,
  scale_min: null,
  scale_max: null,
  options: JSON.stringify([
    { code: '1', label: 'つづけたい' },
    { code: '2', label: 'やめたい' },
  ]),
  beside: null,
};

it('ties the choices of several to the blanks and to all people', async () => {
  const vault = await sampleVault(
    Array.from({ length: 20 }, (_, i) => ({
      id: `a${i}`,
      form: 'course',
      points: { next: i < 17 ? null : 2 },
    })),
  );
  await vault.append(questions, [NEXT]);
  const context = { ...sampleContext(), questions: [...sampleContext().questions, NEXT] };
  const raw = await measure(cellStore(vault), context);
  await vault.close();
  const id = (value: string) => `chosen|question_id=course.next|value=${value}`;
  const all = 'chosen|question_id=course.next';
  const values = new Map(raw.cells.map((cell) => [cell.id, cell.value]));
  expect([id('1'), id('2'), id('missing'), all].map((each) => values.get(each))).toEqual([0, 3, 17, 20]);
  // The twenty sheets of the form are told elsewhere, too: the same number, and known with it.
  const sheets = raw.equations.find(({ total }) => total === all)?.parts ?? [];
  expect(sheets.map((each) => [each.split('|')[0], values.get(each)])).toEqual([['submissions', 20]]);
  expect(raw.inequalities).toContainEqual({ parts: [id('2'), id('missing')], wholes: [all] });
  expect(raw.inequalities).toContainEqual({ parts: [all], wholes: [id('1'), id('2'), id('missing')] });
});
