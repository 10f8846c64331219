import { impossible, masked, noRecord, shown } from '@hirogeru/store/contracts';
import type { ViewTables } from '@hirogeru/store/release';
import { cross } from './rows.ts';

/** The activities, with a month that has no record. */
export const activities: ViewTables = {
  activity_by_month: cross(
    Array.from({ length: 12 }, (_, i) =>
      i < 9 ? `2021-${String(i + 4).padStart(2, '0')}` : `2022-0${i - 8}`,
    ),
    ['g1', 'g2', 'g3', 'T'],
    (month, form, i, j) => ({
      month,
      form,
      occasions: i === 4 ? noRecord : i === 7 && j === 2 ? masked : shown((i * 5 + j * 9) % 24),
      attendances: i === 4 ? noRecord : shown(20 + i * 3 + j),
      hours: i === 4 ? noRecord : shown(10),
    }),
  ),
  activity_by_type: cross(
    ['telephone', 'ibasho', 'hospital_visit'],
    ['g1', 'g2', 'g3', 'T'],
    (activity_type, form, i, j) => ({
      activity_type,
      form,
      occasions: i === 2 && j === 0 ? masked : i === 2 && j === 1 ? impossible : shown(i * 9 + j * 4),
      attendances: i === 2 && j === 1 ? impossible : shown(30),
      label: ['ピア電話相談', '居場所・集まり', '病院への訪問'][i] ?? '',
    }),
  ),
  activity_by_year: cross(['2021', 'T'], ['g1', 'g2', 'g3', 'T'], (fiscal_year, form, i, j) => ({
    fiscal_year,
    form,
    occasions: j === 2 ? masked : shown(60 + i + j * 9),
    attendances: shown(240 + j * 3),
    hours: j === 1 ? masked : shown(90.5),
    persons: shown(180 + j),
    peers: shown(70),
    newcomers: noRecord,
  })),
  activity_reach: [
    ['hospital', '病院', shown(21), shown(3)],
    ['school', '学校', masked, masked],
    ['salon', 'サロン・居場所', shown(30), shown(4)],
    ['T', '合計', shown(60), shown(9)],
  ].map(([place_kind, label, occasions, places]) => ({
    place_kind,
    label,
    occasions,
    attendances: shown(90),
    places,
  })),
  activity_continuity: [
    { activity_type: 'ibasho', label: '居場所・集まり', months: shown(11), offices: shown(4) },
    { activity_type: 'hospital_visit', label: '病院への訪問', months: masked, offices: masked },
  ],
  course_pathway: [
    ['foundation', 'enrolled', '基礎編', '名簿にある人', shown(31)],
    ['foundation', 'completed', '基礎編', '修了した人', shown(24)],
    ['chosen', 'next|c0', 'これから、してみたいこと', 'ピア活動', shown(9)],
    ['chosen', 'next|c1', 'これから、してみたいこと', '居場所に行く', masked],
  ].map(([course, next, course_label, label, people], seq) => ({
    course,
    next,
    course_label,
    label,
    people,
    seq,
  })),
};
