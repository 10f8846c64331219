/**
 * Nesting and number of keys of a JSON text, by one pass over its characters: a parser may fail on deep nesting, and
 * takes the last of two equal keys in silence.
 */
export function scanJson(text: string): { readonly depth: number; readonly keys: number } {
  let [depth, deepest, keys] = [0, 0, 0];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth -= 1;
    else if (character === ':') keys += 1;
  }
  return { depth: deepest, keys };
}
