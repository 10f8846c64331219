import type { Mapping } from './schema.ts';

/** The only values that a form can give; null where it leaves them open. */
type Given = Readonly<Record<'channel' | 'standpoint', readonly string[] | null>>;

/**
 * Crossings of a round with a way of taking part, or with a standpoint, that none of its forms can give. Of a round that
 * no form is made for nothing is said: its forms may still come.
 * @param values  of each dimension, in their order
 */
export function impossibleCrossings(
  mappings: readonly Mapping[],
  rounds: readonly string[],
  values: Readonly<Record<keyof Given, readonly string[]>>,
): Readonly<Record<string, string>>[] {
  const forms = mappings.filter(({ takes }) => takes === 'answers' || takes === 'chat');
  return rounds.flatMap((round_id) => {
    if (!forms.some((form) => isFor(form, round_id))) return [];
    const own = forms.filter((form) => isFor(form, round_id) || isOpen(form)).map(givenBy);
    return (['channel', 'standpoint'] as const).flatMap((dimension) =>
      own.some((form) => form[dimension] === null)
        ? []
        : values[dimension]
            .filter((value) => !own.some((form) => form[dimension]?.includes(value)))
            .map((value) => ({ round_id, [dimension]: value })),
    );
  });
}

const isFor = ({ round, rounds = [] }: Mapping, id: string): boolean =>
  round === id || rounds.some((each) => each.round === id);
const isOpen = (form: Mapping): boolean => hasColumn(form, 'round') || form.round === undefined;
const hasColumn = ({ columns }: Mapping, kind: string): boolean =>
  Object.values(columns).some((column) => column.kind === kind);

function givenBy(form: Mapping): Given {
  const asked = Object.values(form.columns).flatMap((column) =>
    column.kind === 'occasion' ? Object.values(column.values) : [],
  );
  const occasions = [...asked, ...(form.occasion === undefined ? [] : [form.occasion])];
  return {
    channel: [
      ...occasions.map((occasion) => `survey_${occasion}`),
      form.channel ?? (form.takes === 'chat' ? 'chat' : 'survey'),
    ],
    // A standpoint that nobody asked for may be any.
    standpoint: hasColumn(form, 'standpoint') || form.standpoint === undefined ? null : [form.standpoint],
  };
}
