/** What may stand between a question and its choice: 理由[友人], q5/friend, 理由 - 友人, Q5_1, 問5①友人. */
const BETWEEN = /[[［(（【「《<＜/／:：_＿>＞・|｜\s-]|(?=[①-⑳])/g;
const CLOSING: Readonly<Record<string, string>> = {
  '[': ']',
  '［': '］',
  '(': ')',
  '（': '）',
  '【': '】',
  '「': '」',
  '《': '》',
  '<': '>',
  '＜': '＞',
};

/**
 * Splits neighbouring headings that begin alike into their question and their choices. Of the beginnings that a heading
 * shares with its neighbours, up to a bracket, stroke or the like, the longest counts.
 * @returns runs of at least two, each with the places of its headings
 */
export function sharedStems(
  names: readonly string[],
): readonly { readonly stem: string; readonly columns: readonly { at: number; choice: string }[] }[] {
  const shared = names.map((name, at) => longestShared(name, names[at + 1] ?? ''));
  const begins = names.map((_, at) => {
    const [before, after] = [shared[at - 1] ?? '', shared[at] ?? ''];
    return before.length > after.length ? before : after;
  });
  const runs: { begin: string; columns: { at: number; choice: string }[] }[] = [];
  for (const [at, begin] of begins.entries()) {
    const column = { at, choice: choiceAfter(names[at] ?? '', begin) ?? '' };
    if (begin !== '' && begin === begins[at - 1]) runs.at(-1)?.columns.push(column);
    else runs.push({ begin, columns: [column] });
  }
  return runs
    .filter(({ begin, columns }) => begin !== '' && columns.length > 1)
    .map(({ begin, columns }) => ({ stem: stemOf(begin), columns }));
}

function longestShared(one: string, other: string): string | null {
  const begins = [...one.matchAll(BETWEEN)]
    .map(({ index, 0: found }) => one.slice(0, index + found.length))
    .toReversed();
  return (
    begins.find(
      (begin) =>
        stemOf(begin) !== '' && choiceAfter(one, begin) !== null && choiceAfter(other, begin) !== null,
    ) ?? null
  );
}

const stemOf = (begin: string): string =>
  begin
    .replace(/(?<![\s[［(（【「《<＜/／:：_＿>＞・|｜-])[\s[［(（【「《<＜/／:：_＿>＞・|｜-]+$/, '')
    .trim();

/** The choice that a heading goes on with; null when it begins otherwise or ends there. */
function choiceAfter(name: string, begin: string): string | null {
  if (!name.startsWith(begin)) return null;
  const closing = CLOSING[begin.trimEnd().at(-1) ?? ''];
  let choice = name.slice(begin.length).trim();
  if (closing !== undefined && choice.endsWith(closing)) choice = choice.slice(0, -closing.length);
  choice = choice.replace(/^[-/:：・_\s①-⑳]+/, '').replace(/^choice=/i, '');
  return choice === '' ? null : choice;
}
