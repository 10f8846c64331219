/** Dimensions that tell when and by which way people answered, not what they said: nobody has to hide these (ADR 0024). */
const OPEN = new Set(['round_id', 'round', 'channel', 'form_id', 'occasion', 'heading']);
/** Logs tell of offices; who came to a round again is how many took part. */
const OTHERS = /^(?:activities|continuity|received|not_counted|series)\b/;

/** Whether a number tells what people of another number said, chose or are: their ids differ by that. */
export function tellsOfPeople(part: string, whole: string): boolean {
  if (OTHERS.test(part)) return false;
  const [measure, ...of] = part.split('|');
  const [wider, ...known] = whole.split('|');
  const more = of.filter((each) => !known.includes(each)).map((each) => each.split('=')[0] ?? '');
  return more.some((name) => !OPEN.has(name)) || (more.length === 0 && measure !== wider);
}
