import { experience, state, type Item } from './item.ts';

/** Items for professionals and employers who work beside peer supporters. */
export const colleagueItems: readonly Item[] = [
  experience(
    'X-P1',
    '当事者の気持ちの理解が深まった',
    'I understand the feelings of people with lived experience better',
  ),
  experience(
    'X-P2',
    '本人の可能性を前より信じている',
    'I believe in what the person can do more than before',
  ),
  experience(
    'X-P3',
    '当事者の視点が支援に取り入れられている',
    'The view of people with lived experience is part of our support',
  ),
  experience('X-P4', '支援の幅が広がった', 'Our support has become wider'),
  experience('X-P5', '自分の関わり方を見直した', 'I have looked again at how I deal with people'),
  state('X-P6', '立場を越えて本音で話せる', 'We can speak frankly whatever our positions are'),
];
