import { z } from 'zod';
import { GROUPS, problem, Refused, type Position } from '@hirogeru/store/contracts';
import { referenceSchema, writtenEffect, type Effect, type Framework } from './schema.ts';

const words = z.strictObject({ label: z.string().min(1).optional(), label_en: z.string().min(1).optional() });

/** What a project changes of the shipped framework: effects added, hidden, said in other words. Ids stay. */
export const overlaySchema = z.strictObject({
  references: z.array(referenceSchema).default([]),
  groups: z.partialRecord(z.enum(GROUPS), words).default({}),
  /** `after` names the effect behind which it stands; else it is the last of its group. */
  add: z
    .array(
      z.looseObject({ after: z.string().optional() }).transform(({ after, ...effect }, context) => {
        const read = writtenEffect.safeParse(effect);
        if (read.success) return { after, effect: read.data };
        for (const issue of read.error.issues) context.addIssue({ code: 'custom', path: issue.path });
        return z.NEVER;
      }),
    )
    .default([]),
  hide: z.array(z.string()).default([]),
  reword: z.record(z.string(), words.extend({ observed: z.string().min(1).optional() })).default({}),
});
export type Overlay = z.infer<typeof overlaySchema>;

/**
 * The shipped framework as a project wants it.
 * @param at  where an entry of the overlay is written
 * @throws Refused E_FRAMEWORK_EFFECT for an effect that there is not, E_FRAMEWORK_TAKEN for an id that is there already
 */
export function overlaid(
  shipped: Framework,
  { references, groups, add, hide, reword }: Overlay,
  at: (path: readonly (string | number)[]) => Position,
): Framework {
  const effects: Effect[] = shipped.effects.map((effect) => said(effect, reword[effect.id] ?? {}));
  const placeOf = (id: string, path: readonly (string | number)[]): number => {
    const place = effects.findIndex((effect) => effect.id === id);
    if (place < 0) throw new Refused(problem('E_FRAMEWORK_EFFECT', at(path), { effect: id }));
    return place;
  };
  for (const id of Object.keys(reword)) placeOf(id, ['reword', id]);
  for (const [index, { after, effect }] of add.entries()) {
    if (effects.some(({ id }) => id === effect.id))
      throw new Refused(problem('E_FRAMEWORK_TAKEN', at(['add', index, 'id']), { effect: effect.id }));
    const place =
      after === undefined
        ? effects.findLastIndex(({ group }) => group === effect.group)
        : placeOf(after, ['add', index, 'after']);
    effects.splice(place + 1, 0, effect);
  }
  for (const [index, id] of hide.entries()) placeOf(id, ['hide', index]);
  return {
    ...shipped,
    references: [...shipped.references, ...references],
    groups: shipped.groups.map((group) => said(group, groups[group.id] ?? {})),
    effects: effects.filter(({ id }) => !hide.includes(id)),
  };
}

/** The same with the words that are given; what is said otherwise in Japanese alone is not kept in English. */
function said<T extends { label: string; label_en: string }>(
  one: T,
  { label, label_en, ...others }: { label?: string | undefined; label_en?: string | undefined } & object,
): T {
  const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
  return { ...one, ...given, label: label ?? one.label, label_en: label_en ?? label ?? one.label_en };
}
