import { NOT_ASKED } from '@hirogeru/store/contracts';
import { NO_COUNT, type CellCount, type CellSpec, type CellStore } from '@hirogeru/store/vault';
import { cellId } from '../cell-book.ts';
import { levelId, MISSING } from './likert-levels.ts';

export const OCCASIONS = ['pre', 'post', 'fu', 'once'] as const;

export type AnswerCounts = {
  /** Sheets with this answer to a question on an occasion. */
  level(question: string, occasion: string, value: string): CellCount;
  /** Sheets on which the question was put, answered or not. */
  put(question: string, occasion: string): CellCount;
  /** Sheets on which the question stands, put to this person or not. */
  standsOn(question: string, occasion: string): CellCount;
  /** What those who were asked answered, 'missing' with it. */
  levels(question: string, occasion: string): readonly string[];
  /** Sheets with any of these answers. People are distinct over them: one who answered twice is one person. */
  among(question: string, occasion: string, values: readonly string[]): Promise<CellCount>;
  /**
   * Id of `standsOn`. Where the question stands on every sheet of a form on an occasion, it is the number of those sheets,
   * and where those are all the sheets of a round and channel, it is that number: one number, one id.
   */
  standsOnId(question: string, form: string, occasion: string): string;
  /** Sheets of a form on each occasion on which there are any, by the id of that number. */
  sheetsOf(form: string): readonly (CellCount & { readonly id: string })[];
};

const key = (...parts: readonly string[]): string => JSON.stringify(parts);

/** Closed answers by question and occasion. */
export async function countAnswers(store: CellStore, scope: string): Promise<AnswerCounts> {
  const answered = (dimensions: readonly string[], filter: NonNullable<CellSpec['filter']> = {}) =>
    store.cells({ scope, population: 'answers', dimensions, filter });
  const asked = new Map<string, Promise<Map<string, CellCount>>>();
  // One query for each set of values serves every question of that scale.
  const withValues = (wanted: readonly string[]): Promise<Map<string, CellCount>> => {
    const known = asked.get(key(...wanted));
    if (known) return known;
    const names = ['question_id', 'occasion'];
    const counted = answered(names, { value: wanted }).then((cells) => index(cells, names));
    asked.set(key(...wanted), counted);
    return counted;
  };
  const sheets = (dimensions: readonly string[]) =>
    store.cells({ scope, population: 'submissions', dimensions });
  const values = await answered(['question_id', 'occasion', 'value']);
  const level = index(values, ['question_id', 'occasion', 'value']);
  const questions = ['question_id', 'occasion'];
  const standsOn = index(await answered(questions), questions);
  const put = index(await answered(questions, { asked: ['yes'] }), questions);
  const places = await sheets(['form_id', 'occasion', 'round_id', 'channel']);
  const ofForm = index(await sheets(['form_id', 'occasion']), ['form_id', 'occasion']);
  const ofChannel = index(await sheets(['round_id', 'channel']), ['round_id', 'channel']);
  const sheetsId = (form: string, occasion: string, count: number): string => {
    const [place, ...others] = places.filter(
      ({ keys }) => keys['form_id'] === form && keys['occasion'] === occasion,
    );
    const round_id = place?.keys['round_id'] ?? '';
    const channel = place?.keys['channel'] ?? '';
    return others.length === 0 && ofChannel.get(key(round_id, channel))?.count === count
      ? cellId('submissions', { round_id, channel })
      : cellId('submissions', { form_id: form, occasion });
  };
  return {
    level: (question, occasion, value) => level.get(key(question, occasion, value)) ?? NO_COUNT,
    put: (question, occasion) => put.get(key(question, occasion)) ?? NO_COUNT,
    standsOn: (question, occasion) => standsOn.get(key(question, occasion)) ?? NO_COUNT,
    levels: (question, occasion) =>
      values
        .filter(({ keys }) => keys['question_id'] === question && keys['occasion'] === occasion)
        .flatMap(({ keys }) => (keys['value'] === NOT_ASKED ? [] : (keys['value'] ?? ''))),
    among: async (question, occasion, wanted) =>
      wanted.length === 0 ? NO_COUNT : ((await withValues(wanted)).get(key(question, occasion)) ?? NO_COUNT),
    standsOnId(question, form, occasion) {
      const count = standsOn.get(key(question, occasion))?.count;
      const whole = ofForm.get(key(form, occasion));
      return whole && count === whole.count
        ? sheetsId(form, occasion, whole.count)
        : cellId('answers', { question_id: question, occasion });
    },
    sheetsOf: (form) =>
      OCCASIONS.flatMap((occasion) => {
        const sheets = ofForm.get(key(form, occasion));
        return sheets ? [{ ...sheets, id: sheetsId(form, occasion, sheets.count) }] : [];
      }),
  };
}

/** Ids of all points of an item's scale on one occasion, whoever asked it. */
export const pointIds = (
  counts: AnswerCounts,
  questions: readonly { readonly question_id: string }[],
  occasion: string,
): string[] =>
  questions.flatMap(({ question_id }) =>
    counts.levels(question_id, occasion).map((level) => levelId(question_id, occasion, level)),
  );

/** Answers to an item on one occasion, whoever asked it; blanks left out. */
export const answeredIn = (
  counts: AnswerCounts,
  questions: readonly { readonly question_id: string }[],
  occasion: string,
): number =>
  questions.reduce(
    (sum, { question_id }) =>
      sum + counts.put(question_id, occasion).count - counts.level(question_id, occasion, MISSING).count,
    0,
  );

const index = (cells: readonly CellCount[], names: readonly string[]): Map<string, CellCount> =>
  new Map(cells.map((cell) => [key(...names.map((name) => cell.keys[name] ?? '')), cell]));
