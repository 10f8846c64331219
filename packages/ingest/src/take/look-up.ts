import { byLabelKey, labelKey } from '../normalise/text.ts';

/** The value that a mapping gives to a label, whatever the label's width and spaces. */
export function lookUp<V extends string | number>(
  text: string,
  values: Readonly<Record<string, V>> | undefined,
): V | undefined {
  return values ? byLabelKey(values).get(labelKey(text)) : undefined;
}
