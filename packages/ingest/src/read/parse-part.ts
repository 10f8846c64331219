import { problem, Refused } from '@hirogeru/store/contracts';
import { SaxesParser } from 'saxes';
import { keepWithin, limitOf } from './limits.ts';

type Decoder = InstanceType<typeof TextDecoder>;

/** A character may be written as &#x1F600; and some more. */
const LONGEST_SPELLING = 16;

/** What is told while a part is read. Names have no prefix: `x:row` and `row` are the same element. */
export type PartHandlers = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
};

/**
 * Parses a part's bytes as they come; yields after each step, so that the caller can hand on what it has.
 * Nothing outside of the file is ever asked for.
 * @throws Refused E_DAMAGED_FILE where the part is cut off, not well formed, or declares a document type or entities,
 *         which no office program writes; E_LIMIT where a text or a tag is longer than any cell
 */
export function* parsePart(
  chunks: Iterable<Uint8Array>,
  handlers: PartHandlers,
  file: string,
): Generator<void> {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false, position: false } as { xmlns: false });
  const damaged = (): Refused => new Refused(problem('E_DAMAGED_FILE', { file }, {}));
  parser.on('doctype', () => {
    throw damaged();
  });
  parser.on('error', (error) => {
    // Control characters that a tool did not escape stay in the cell as they are.
    if (!/disallowed character|malformed character entity/.test(error.message)) throw damaged();
  });
  let told = false;
  parser.on('opentag', ({ name, attributes }) => {
    told = true;
    handlers.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    told = true;
    handlers.close(localName(name));
  });
  if (handlers.text) {
    parser.on('text', handlers.text);
    parser.on('cdata', handlers.text);
  }
  let decoder: Decoder | null = null;
  let waiting = 0;
  for (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    const text = decoded(decoder, chunk, damaged);
    told = false;
    parser.write(text);
    // The parser keeps a text or a tag until it ends.
    waiting = told ? 0 : waiting + text.length;
    if (waiting > LONGEST_SPELLING * limitOf('cellLength')) keepWithin('cellLength', Infinity, file);
    yield;
  }
  parser.write(decoder ? decoded(decoder, null, damaged) : '').close();
}

/** Parses a part to its end. */
export function parseWhole(chunks: Iterable<Uint8Array>, handlers: PartHandlers, file: string): void {
  for (const step of parsePart(chunks, handlers, file)) void step;
}

/** An attribute by its name without prefix. */
export function attributeOf(attributes: Readonly<Record<string, string>>, local: string): string | undefined {
  const name = Object.keys(attributes).find((each) => localName(each) === local);
  return name === undefined ? undefined : attributes[name];
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const encodingOf = ([first, second]: Uint8Array): string => {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
};

function decoded(decoder: Decoder, chunk: Uint8Array | null, damaged: () => Refused): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw damaged();
  }
}
