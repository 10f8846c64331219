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
  asked_if: null,
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
  const sums = raw.equations.filter(({ total }) => total === all).map(({ parts }) => parts);
  const [first = ''] = sums.flat().filter((each) => each.startsWith('submissions'));
  expect(sums).toContainEqual([first]);
  expect(values.get(first)).toBe(20);
  // Three chose something, as everybody can subtract.
  const chosen = 'chosen.something|question_id=course.next';
  expect(values.get(chosen)).toBe(3);
  expect(sums).toContainEqual([chosen, id('missing')]);
  expect(raw.inequalities).toContainEqual({ parts: [id('2')], wholes: [chosen] });
  expect(raw.inequalities).toContainEqual({ parts: [all], wholes: [id('1'), id('2'), id('missing')] });
});
