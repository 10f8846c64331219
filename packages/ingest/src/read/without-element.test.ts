import { expect, it } from 'vitest';
import { withoutElement } from './without-element.ts';

it.each([
  ['a<note x="1">b<i>c</i></note>d', 'a.d'],
  ['a<note/>b<note>c</note >d', 'a.b.d'],
  ['a<NOTE>b</Note>c', 'a.c'],
  ['a<note-end/>b<note>c</note>d', 'a<note-end/>b.d'],
  ['a<note>b', 'a<note>b'],
  ['a<note>b</note>c<note>d', 'a.c<note>d'],
])('takes the notes out of %s', (markup, kept) => {
  expect(withoutElement(markup, 'note', '.')).toBe(kept);
});
