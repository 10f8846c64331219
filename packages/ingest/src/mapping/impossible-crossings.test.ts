import { expect, it } from 'vitest';
import { impossibleCrossings } from './impossible-crossings.ts';
import { mappingSchema, type Mapping } from './schema.ts';

const form = (name: string, settings: object): Mapping =>
  mappingSchema.parse({ form: name, label: name, takes: 'answers', match: {}, columns: {}, ...settings });
const VALUES = { channel: ['chat', 'slip', 'survey', 'survey_post'], standpoint: ['tojisha', 'family'] };
const round = { 回: { kind: 'round' } };

it('are of a round and the ways of taking part that none of its forms has', () => {
  const forms = [
    form('chat', { takes: 'chat', round: 'R1', channel: 'chat' }),
    form('slip', { channel: 'slip', columns: round }),
    form('post', { round: 'R2', channel: 'survey', occasion: 'post' }),
    form('log', { takes: 'activities', round: 'R1', channel: 'survey' }),
  ];
  expect(impossibleCrossings(forms, ['R1', 'R2'], VALUES)).toEqual([
    { round_id: 'R1', channel: 'survey' },
    { round_id: 'R1', channel: 'survey_post' },
    { round_id: 'R2', channel: 'chat' },
  ]);
});

it('are none of a round that no form is made for, whatever forms of any round there are', () => {
  const forms = [form('slip', { channel: 'slip', columns: round }), form('chat', { takes: 'chat' })];
  expect(impossibleCrossings(forms, ['R1'], VALUES)).toEqual([]);
});

it('count every file of a form that is of another round, and every occasion that a column may name', () => {
  const occasion = { 時期: { kind: 'occasion', values: { 後: 'post' } } };
  const forms = [
    form('course', { round: 'R1', rounds: [{ file: 'b*', round: 'R2' }], columns: occasion }),
    form('chat', { takes: 'chat', round: 'R2' }),
  ];
  expect(impossibleCrossings(forms, ['R1', 'R2'], VALUES)).toEqual([
    { round_id: 'R1', channel: 'chat' },
    { round_id: 'R1', channel: 'slip' },
    { round_id: 'R2', channel: 'slip' },
  ]);
});

it('are of a standpoint only where every form of the round is for one', () => {
  const mine = form('mine', { round: 'R1', channel: 'slip', standpoint: 'tojisha' });
  const open = form('open', { round: 'R1', channel: 'slip' });
  const standpoints = { channel: ['slip'], standpoint: VALUES.standpoint };
  expect(impossibleCrossings([mine], ['R1'], standpoints)).toEqual([
    { round_id: 'R1', standpoint: 'family' },
  ]);
  expect(impossibleCrossings([mine, open], ['R1'], standpoints)).toEqual([]);
});
