/**
 * Markup without the elements of a name and what is in them; an element that is never closed stays.
 * @param by  what stands in their place
 */
export function withoutElement(markup: string, name: string, by = ''): string {
  const opens = new RegExp(`<${name}(?=[\\s/>])[^<>]*>`, 'gi');
  const closes = new RegExp(`</${name}\\s*>`, 'gi');
  let kept = '';
  let at = 0;
  for (let open = opens.exec(markup); open; open = opens.exec(markup)) {
    let end = opens.lastIndex;
    if (!open[0].endsWith('/>')) {
      closes.lastIndex = end;
      if (!closes.exec(markup)) break;
      end = closes.lastIndex;
    }
    kept += markup.slice(at, open.index) + by;
    at = end;
    opens.lastIndex = end;
  }
  return kept + markup.slice(at);
}
