import { writer } from './answer.ts';
import { makePeople } from './people.ts';
import { random } from './random.ts';
import { activityLogs } from './sources/activity-logs.ts';
import { course } from './sources/course.ts';
import { googleForms } from './sources/google-forms.ts';
import { logoform } from './sources/logoform.ts';
import { opinionSheets } from './sources/opinion-sheets.ts';
import { opinionSlips } from './sources/opinion-slips.ts';
import { roster } from './sources/roster.ts';
import { zoomChat } from './sources/zoom-chat.ts';
import { readThemes } from './theme.ts';
import { emptyTruth } from './truth.ts';
import { truthFiles } from './truth-files.ts';
import type { Studio } from './studio.ts';

const SOURCES = {
  googleForms,
  logoform,
  opinionSlips,
  opinionSheets,
  zoomChat,
  course,
  roster,
  activityLogs,
} as const;

/**
 * All generated files of the example, by path below the project folder (inbox/… and truth/…).
 * The same seed gives the same bytes; nothing depends on the clock, the locale or the machine.
 */
export function projectFiles(seed = 20230401): ReadonlyMap<string, Uint8Array> {
  const start = random(seed);
  const people = makePeople(470, start.fork('people'));
  const files = new Map<string, Uint8Array>();
  const truth = emptyTruth();
  const themes = readThemes();
  const personalAt = { next: 0 };
  const words = writer(themes, start.fork('words'));
  for (const [name, make] of Object.entries(SOURCES)) {
    const studio: Studio = { people, writer: words, truth, files, chance: start.fork(name), personalAt };
    make(studio);
  }
  const out = new Map<string, Uint8Array>();
  for (const [path, bytes] of files) out.set(`inbox/${path}`, bytes);
  for (const [path, text] of truthFiles(truth, themes))
    out.set(`truth/${path}`, new TextEncoder().encode(text));
  return out;
}
