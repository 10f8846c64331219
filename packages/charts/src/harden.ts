import { FONT, HATCH_GROUND, LINE } from './theme.ts';
import type { Caption } from './drawing.ts';

/** The part of the DOM that hardening needs; linkedom's elements have it. */
type Node = {
  localName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelectorAll(selector: string): Iterable<Node>;
  remove(): void;
  toString(): string;
};

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const hatch = (id: string): string =>
  `<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
  `<rect width="6" height="6" fill="${HATCH_GROUND}"/><line x1="0" y1="0" x2="0" y2="6" stroke="${LINE}" stroke-width="2"/></pattern></defs>`;

/**
 * Makes Plot's SVG fit for a page with a strict content security policy and for a screen reader: no style element or
 * attribute, ids of its own, role, title and description, three decimals at most, the same bytes on every run.
 * @param svg      Plot's root element; changed in place
 * @param summary  description for <desc>
 * @throws Error when a style is left over, or the id could not be an id
 */
export function harden(svg: Node, caption: Caption, summary: string): string {
  const { id } = caption;
  if (!/^[a-z][a-z0-9-]*$/i.test(id)) throw new Error('a chart id holds letters, digits and hyphens only');
  for (const style of svg.querySelectorAll('style')) style.remove();
  const renamed = new Map<string, string>();
  for (const element of svg.querySelectorAll('[id]')) {
    const fresh = `${id}-${renamed.size + 1}`;
    renamed.set(element.getAttribute('id') ?? '', fresh);
    element.setAttribute('id', fresh);
  }
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of ['aria-label', 'aria-description', 'aria-hidden', 'aria-labelledby'])
      element.removeAttribute(name);
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-title ${id}-desc`);
  svg.setAttribute('font-family', FONT);
  const text = svg
    .toString()
    .replace(
      /url\(#([^()]+)\)/g,
      (_, name: string) => `url(#${name === 'hatch' ? `${id}-hatch` : (renamed.get(name) ?? name)})`,
    )
    .replace(/="[^"]*"/g, (attribute) =>
      attribute.replace(/-?(?<!\d)\d+\.\d{4,}/g, (number) => String(Number(Number(number).toFixed(3)))),
    );
  const opened = text.indexOf('>') + 1;
  const words = `<title id="${id}-title">${escape(caption.title)}</title><desc id="${id}-desc">${escape(summary)}</desc>`;
  const hardened = `${text.slice(0, opened)}${words}${text.includes('-hatch)') ? hatch(id) : ''}${text.slice(opened)}`;
  if (carriesStyleOrScript(hardened)) throw new Error('a chart must not carry styles or scripts');
  return hardened;
}

/** Whether an element is or has one. What people wrote may read like it, and is text or the value of an attribute. */
const carriesStyleOrScript = (svg: string): boolean =>
  (svg.match(/<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi) ?? []).some((tag) =>
    /^<(?:style|script)\b|\s(?:style|on[a-z]+)=/i.test(tag.replace(/"[^"]*"|'[^']*'/g, '""')),
  );
