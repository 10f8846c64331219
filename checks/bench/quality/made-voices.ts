import { madeSheet } from '@hirogeru/store/made-rows';
import { defaultFrameworkText, loadFramework } from '@hirogeru/metrics';
import { codeHits, opinionId, rowId, themeHits, units, type Theme, type Vault } from '@hirogeru/store/vault';
import type { Chance } from '../shown/chance.ts';

const SCOPE = 'made';
const THEMES = Array.from({ length: 8 }, (_, i) => `t${i}`);
const { groups, effects } = loadFramework(defaultFrameworkText());
/** Three effects of each group of the framework. */
export const madeCodes: readonly string[] = groups.flatMap(({ id }) =>
  effects
    .filter(({ group }) => group === id)
    .slice(0, 3)
    .map((effect) => effect.id),
);
const PEOPLE = 120;
/** Share of the people who touch a theme, and who mention an effect, whoever they are. */
const TOUCHING = 0.2;
const MENTIONING = 0.1;

type Voice = {
  readonly standpoint: string;
  readonly channel: string;
  readonly themes: readonly string[];
  readonly codes: readonly string[];
};

/** What people say when nobody says anything more often than others do. */
export const drawVoices = (chance: Chance): Voice[] =>
  Array.from({ length: PEOPLE }, () => ({
    standpoint: ['tojisha', 'family', 'supporter'][chance.place([4, 3, 3])] ?? '',
    channel: ['slip', 'chat', 'survey'][chance.place([1, 1, 1])] ?? '',
    themes: THEMES.filter(() => chance.share() < TOUCHING),
    codes: madeCodes.filter(() => chance.share() < MENTIONING),
  }));

export const madeThemes: readonly Theme[] = THEMES.map((theme_id) => ({
  scope: SCOPE,
  theme_id,
  label: theme_id,
  provisional: true,
  words: '[]',
  stability: 1,
  typical: '[]',
}));

/** Sheets and opinions of the voices, one a row from `first` on, as a receiver takes them. */
export function voiceRows(voices: readonly Voice[], file: string, form: string, first: number) {
  const rows = voices.map((voice, at) => ({ ...voice, row: first + at }));
  const origin = (row_no: number) => ({ scope: SCOPE, run_id: 'r', file_id: file, sheet: '', row_no });
  return {
    submissions: rows.map(({ standpoint, channel, row }) =>
      madeSheet({
        submission_id: rowId(file, '', row),
        form_id: form,
        round_id: row % 2 === 0 ? 'R1' : 'R2',
        channel,
        respondent_code: `v${row}`,
        standpoint,
        ...origin(row),
      }),
    ),
    opinions: rows.map(({ row }) => ({
      opinion_id: opinionId(rowId(file, '', row), 'text'),
      submission_id: rowId(file, '', row),
      question_id: `${form}.text`,
      text: 'x',
      column_name: 'text',
      ...origin(row),
    })),
  };
}

/** Writes down what the language steps would find in the opinions of `voiceRows`. */
export async function markVoices(
  vault: Vault,
  voices: readonly Voice[],
  file: string,
  first: number,
): Promise<void> {
  const ids = voices.map((_, at) => opinionId(rowId(file, '', first + at), 'text'));
  await vault.append(
    units,
    ids.map((opinion_id) => ({
      scope: SCOPE,
      opinion_id,
      unit_no: 0,
      start_at: 0,
      end_at: 1,
      content: 'opinion',
      stances: '',
    })),
  );
  await vault.append(
    themeHits,
    voices.flatMap(({ themes }, at) =>
      themes.map((theme_id) => ({
        scope: SCOPE,
        theme_id,
        opinion_id: ids[at] ?? '',
        unit_no: 0,
        similarity: 1,
      })),
    ),
  );
  await vault.append(
    codeHits,
    voices.flatMap(({ codes }, at) =>
      codes.map((code) => ({ scope: SCOPE, code, opinion_id: ids[at] ?? '' })),
    ),
  );
}
