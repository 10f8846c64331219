import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDesks, cookieOf, inboxOf, openedDesk, post, type Desk } from './opened-desk.ts';
import { builtDashboard } from './project-run.ts';

let desk: Desk;
beforeAll(async () => {
  await builtDashboard();
  desk = await openedDesk();
});
afterAll(closeDesks);

/** Puts files into the desk as its page would; an empty inbox is what it begins with. */
async function uploads(files: Readonly<Record<string, Uint8Array>>): Promise<Response> {
  const form = new FormData();
  for (const [name, content] of Object.entries(files))
    form.append('files', new File([new Uint8Array(content)], name));
  const headers = { origin: desk.origin, cookie: cookieOf(desk), accept: 'text/html' };
  return post(desk, 'upload', headers, form);
}
const path = (name: string): string => join(desk.project, 'inbox', name);
const empty = (): void => readdirSync(path('')).forEach((name) => rmSync(path(name)));

/** What the desk says when whatever runs is over. */
async function said(): Promise<string> {
  for (;;) {
    const page = await (await fetch(`${desk.origin}/desk`, { headers: { cookie: cookieOf(desk) } })).text();
    if (!page.includes('進めています')) return page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    await new Promise((next) => setTimeout(next, 100));
  }
}

it('keeps each of several that come at once, whole and apart', async () => {
  const contents = ['a', 'b', 'c', 'd'].map((letter) => Buffer.from(letter.repeat(1_000_000)));
  const answers = await Promise.all(contents.map((content) => uploads({ 'same.csv': content })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const kept = inboxOf(desk).map((name) => readFileSync(path(name)));
  expect(kept.map((bytes) => bytes.toString()).toSorted()).toEqual(contents.map((bytes) => bytes.toString()));
  empty();
});

it('puts nothing of a file that breaks off, and holds nobody up by it', async () => {
  const half = connect(Number(new URL(desk.origin).port), '127.0.0.1');
  half.on('error', () => {});
  const head = [
    'POST /desk?/upload HTTP/1.1',
    `Host: ${new URL(desk.origin).host}`,
    `Origin: ${desk.origin}`,
    `Cookie: ${desk.cookie}`,
    'Content-Type: multipart/form-data; boundary=X',
    'Content-Length: 50000000',
  ];
  const part = '--X\r\nContent-Disposition: form-data; name="files"; filename="half.csv"\r\n\r\nabc';
  await new Promise((sent) => half.write(`${head.join('\r\n')}\r\n\r\n${part}`, sent));
  const after = uploads({ 'whole.csv': Buffer.from('a') });
  half.destroy();
  expect((await after).status).toBe(200);
  expect(inboxOf(desk)).toEqual(['whole.csv']);
  empty();
});

it('refuses more than it can hold before it is read, and says what to do', async () => {
  const answer = await uploads({ 'large.csv': Buffer.alloc(101 * 1024 * 1024) });
  expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('いくつかに分けて')]);
  expect(inboxOf(desk)).toEqual([]);
});

const ENTITIES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  .map((name, at, all) => `<!ENTITY ${name} "${at === 0 ? 'aaaaaaaaaa' : `&${all[at - 1]};`.repeat(10)}">`)
  .join('');
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A book of one sheet with these rows. */
function bookOf(rows: string, doctype = ''): Uint8Array {
  const linkTo = (type: string, target: string): string =>
    `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${LINKS}/${type}" Target="${target}"/></Relationships>`;
  return zipSync({
    '_rels/.rels': strToU8(linkTo('officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(linkTo('worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': strToU8(
      `${doctype}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    ),
  });
}

it('tells of books that are made to burst, each by its name, and stores nothing of them', async () => {
  await said();
  const books = {
    'bomb.xlsx': bookOf(' '.repeat(20_000_000)),
    'entities.xlsx': bookOf(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>&h;</t></is></c></row>',
      `<!DOCTYPE x [${ENTITIES}]>`,
    ),
    'wide.xlsx': bookOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
  };
  await uploads(books);
  const page = await said();
  expect(page).toMatch(/bomb\.xlsx[^[]*limits\.expansion[^[]*\[E_LIMIT\]/);
  expect(page).toMatch(/entities\.xlsx[^[]*\[E_DAMAGED_FILE\]/);
  expect(page).toMatch(/wide\.xlsx › 1行[^[]*limits\.columns[^[]*\[E_LIMIT\]/);
  expect(inboxOf(desk)).toEqual(Object.keys(books).toSorted());
  expect(existsSync(join(desk.project, 'data/vault.duckdb'))).toBe(false);
});
