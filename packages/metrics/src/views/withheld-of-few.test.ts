import { cellStore } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { measure } from '../measure.ts';
import { sampleContext, sampleVault, type Sheet } from '../sample-vault.ts';

const sheets = (count: number, sheet: Omit<Sheet, 'id'>): Sheet[] =>
  Array.from({ length: count }, (_, i) => ({
    ...sheet,
    id: `${sheet.round}${sheet.standpoint}${i}`,
    person: `${sheet.round}${sheet.standpoint}${i}`,
  }));
const CODE = 'supporter.load';

it('withholds whole what a place of few wrote about, and leaves that of many', async () => {
  const text = '夕方がほしい';
  const vault = await sampleVault([
    ...sheets(12, { text, round: 'R1', standpoint: 'tojisha', themes: ['t-place'], codes: [CODE] }),
    // One of them wrote ten times: still one.
    ...Array.from({ length: 10 }, (_, i) => ({
      id: `m${i}`,
      person: 'm',
      text,
      round: 'R1',
      standpoint: 'family',
    })),
    ...sheets(2, { text, round: 'R2', standpoint: 'tojisha', codes: [CODE], stances: 'wish' }),
  ]);
  const { answers, cells } = await measure(cellStore(vault), sampleContext());
  await vault.close();
  const partsOf = (whole: string): readonly string[] =>
    answers.filter(({ total }) => total === whole).flatMap(({ parts }) => parts);
  // Zeros among them: what they did not write tells what they did.
  expect(partsOf('opinions|standpoint=family')).toContain('themed|standpoint=family|theme_id=t-place');
  expect(cells.find(({ id }) => id === 'themed|standpoint=family|theme_id=t-place')).toMatchObject({
    value: 0,
  });
  expect(partsOf('opinions|round_id=R2')).toEqual(
    expect.arrayContaining([`coded|code=${CODE}|round_id=R2`, 'themed|round_id=R2|theme_id=t-place']),
  );
  expect(partsOf('opinions').filter((part) => !part.startsWith('opinions|'))).toEqual([]);
  for (const whole of [
    'opinions|round_id=R1',
    'opinions|standpoint=tojisha',
    'themed.people|theme_id=t-place',
  ])
    expect(partsOf(whole)).toEqual([]);
});

it('withholds how the few wrote who are all that wrote', async () => {
  const vault = await sampleVault(
    sheets(4, { text: '夕方がほしい', round: 'R1', standpoint: 'tojisha', stances: 'wish' }),
  );
  const { answers, cells } = await measure(cellStore(vault), sampleContext());
  await vault.close();
  const parts = answers.filter(({ total }) => total === 'opinions').flatMap((each) => each.parts);
  expect(parts).toEqual(
    expect.arrayContaining([
      'spoken.people|stance=wish',
      'spoken.people|stance=worry',
      'opinions|standpoint=tojisha',
      'opinions|standpoint=family',
    ]),
  );
  expect(cells.find(({ id }) => id === 'spoken.people|stance=worry')).toMatchObject({ value: 0 });
});
