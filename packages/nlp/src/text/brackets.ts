const PAIRS = new Map([
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
  ['〔', '〕'],
  ['“', '”'],
  ['｢', '｣'],
]);
const CLOSING = new Set(PAIRS.values());

/**
 * Which places of a text stand inside a bracket that is opened and closed on one line. Brackets without a partner
 * (smileys, slips of typing) do not count.
 * @returns one flag a UTF-16 unit; the brackets themselves: opening 1, closing 0
 */
export function insideBrackets(text: string): Uint8Array {
  const depth = new Int32Array(text.length + 1);
  let open: { close: string; at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!;
    const close = PAIRS.get(unit);
    if (unit === '\n' || unit === '\r') open = [];
    else if (close !== undefined) open.push({ close, at });
    else if (CLOSING.has(unit) && open.at(-1)?.close === unit) {
      const from = open.pop()!.at;
      depth[from]!++;
      depth[at]!--;
    }
  }
  const inside = new Uint8Array(text.length);
  for (let at = 0, sum = 0; at < text.length; at++) {
    sum += depth[at]!;
    inside[at] = sum > 0 ? 1 : 0;
  }
  return inside;
}
