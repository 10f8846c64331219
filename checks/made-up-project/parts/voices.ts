import { drawnWithin, peopleOf, questionOf, sheetOf, type Draft } from '../draft.ts';
import { between, leaning, some } from '../leaning.ts';
import { SCOPE, type MadeUpOpinion, type MadeUpUnit } from '../made-up-project.ts';

const CODES = [
  'supporter.course.fellows',
  'supporter.usefulness',
  'supporter.participation.role',
  'supporter.load',
];
const STANCES = ['wish', 'good', 'worry', 'proposal'];

/** What people wrote: opinions by round, way in, standpoint and heading, of several themes, effects and stances each. */
export function voices(draft: Draft): void {
  const { chance, spread, held } = draft;
  const questions = some(chance, ['F1', 'F2', 'F3', null], 1, 4).map((heading, at) =>
    questionOf({ question_id: `slip.text${at}`, kind: 'free_text', heading }),
  );
  draft.questions.push(...questions);
  const themes = Array.from({ length: between(chance, 1, 4) }, (_, at) => `t${at}`);
  draft.themes.push(...themes.map(themeOf));
  draft.codes.push(...CODES.map((code) => `＊${code}`));
  draft.planned.push('opinions_by_theme/opinions/t0/T', 'submissions_by_channel/submissions/T/T');
  const asked = leaning(chance, questions, spread);
  const theme = drawnWithin(draft, leaning(chance, themes, spread));
  const code = drawnWithin(draft, leaning(chance, CODES, spread));
  const stance = leaning(chance, STANCES, spread);
  const unit = (of: string): MadeUpUnit => {
    const content = chance.share() < 0.9 ? 'opinion' : 'greeting';
    const stances = chance.share() < 0.6 ? [stance()] : [];
    // Themes are found in opinions only.
    const isThemed = content === 'opinion' && chance.share() < 0.8;
    return {
      content,
      stances,
      themes: isThemed ? [...new Set([theme(of), ...(chance.share() < 0.3 ? [theme(of)] : [])])] : [],
    };
  };
  const opinion = (of: string): MadeUpOpinion => ({
    question_id: asked().question_id,
    units: Array.from({ length: chance.share() < 0.25 ? 2 : 1 }, () => unit(of)),
    codes: chance.share() < 0.5 ? [...new Set([code(of), ...(chance.share() < 0.3 ? [code(of)] : [])])] : [],
  });
  const round = drawnWithin(draft, leaning(chance, held, spread));
  const channel = drawnWithin(
    draft,
    leaning(chance, some(chance, ['slip', 'chat', 'followup'], 1, 3), spread),
  );
  const person = peopleOf(draft);
  for (let at = 0; at < draft.people; at += 1) {
    const who = person(at);
    const times = who.code !== null && chance.share() < 0.2 ? 2 : 1;
    for (let time = 0; time < times; time += 1)
      draft.sheets.push(
        sheetOf({
          ...who,
          round: round(who.standpoint),
          channel: channel(who.standpoint),
          opinions: chance.share() < 0.9 ? [opinion(who.standpoint)] : [],
        }),
      );
  }
}

const themeOf = (theme_id: string) => ({
  scope: SCOPE,
  theme_id,
  label: `主題${'あいうえ'[Number(theme_id.slice(1))]}`,
  provisional: true,
  words: JSON.stringify(['ことば']),
  stability: 0.8,
  typical: '[]',
});
