import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openVault, opinions, receipts, sql, submissions } from '@hirogeru/store/vault';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { putKey } from '../../apps/cli/src/test-key.ts';
import { hirogeru, temporaryFolder } from './project-run.ts';
import { signedIn, smallAccount } from './small-accounts.ts';
import { canTrace, pagesFrom, serveTraced } from './traced-server.ts';

const NAMES = ['黒曜石英子', '090-5555-0123', 'eiko@example.jp'];
const SAID = '夕方の居場所に、仕事のあとでも立ち寄れて安心します';
const REFUSED = '夕方の居場所の椅子が、螺鈿細工のように光っていました';
const ROWS = Array.from({ length: 12 }, (_, at) => [
  `B-${at}`,
  at === 1 ? NAMES[0] : `会員${at}`,
  at === 1 ? NAMES[1] : '',
  '2023-04-01',
  at === 0
    ? REFUSED
    : at === 1
      ? `${SAID}。連絡は ${NAMES[2]} まで`
      : `夕方の居場所が近くにあれば${at}回は行きたいです`,
  at === 0 ? '不可' : '可',
]);

/**
 * What a process that serves may open of a project: releases; keys and list of report links; accounts, and who else may say who somebody is; the ledger, which it
 * tells who came. Nothing else of data/, and nothing beside it.
 */
const MAY_BE_OPENED =
  /^data\/(?:releases(?:\/.*)?|embed-key|links\.jsonl|accounts\.json|oidc\.json|account-key|ledger\.jsonl(?:\.lock)?|ledger-seal(?:\.tmp)?)$/;

/** What must be nowhere outside the vault: names, what nobody allowed to be quoted, and everything that leads to one row. */
type Secret = { readonly texts: readonly string[]; readonly ids: readonly string[] };

describe('what is served', () => {
  let project = '';
  let secret: Secret = { texts: [], ids: [] };

  beforeAll(async () => {
    project = join(temporaryFolder(), 'project');
    await hirogeru(['init', project]);
    putKey(project);
    const lines = ['会員番号,氏名,電話番号,回答日,ご意見,引用の可否', ...ROWS.map((row) => row.join(','))];
    writeFileSync(join(project, 'inbox/a.csv'), `${lines.join('\n')}\n`);
    await hirogeru(['inspect', project, '--write']);
    for (const step of ['ingest', 'tokenize']) await hirogeru([step, project]);
    const stored = await storedRows(project);
    const quoted = stored.find(({ text }) => text.startsWith(SAID))?.opinion_id ?? '';
    await hirogeru(['quotes', project, '--approve', quoted]);
    for (const step of ['themes', 'release']) await hirogeru([step, project]);
    const file = createHash('sha256')
      .update(readFileSync(join(project, 'inbox/a.csv')))
      .digest('hex');
    secret = {
      texts: [...NAMES, REFUSED],
      ids: [
        ...stored.flatMap(({ opinion_id, submission_id, fingerprint, respondent }) => [
          opinion_id,
          submission_id,
          fingerprint,
          respondent,
        ]),
        file,
        file.slice(0, 16),
        ...ROWS.map(([code = '']) => code),
      ],
    };
  });

  it('is made of releases whose bytes hold no name, no text without consent and no id of a row', () => {
    const folder = join(project, 'data/releases');
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    // What may be said is found, so that what may not would be too.
    expect(bytes.some((each) => each.includes(SAID))).toBe(true);
    const found = [...secret.texts, ...secret.ids].filter((word) =>
      bytes.some((each) => each.includes(word) || each.includes(Buffer.from(word, 'utf16le'))),
    );
    expect(secret.ids.length).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });

  it.skipIf(!canTrace)(
    'to planners who signed in and to the council comes from a process that opens nothing of the vault',
    async () => {
      const planner = await smallAccount(project, 'planner');
      const { origin, stop } = await serveTraced(project);
      const cookie = await signedIn(origin, planner);
      const { stdout } = await hirogeru(['embed-link', project, '--origin', origin, '--json']);
      const { url } = JSON.parse(stdout) as { url: string };
      const pages = [...(await pagesFrom(`${origin}/`, { cookie })), ...(await pagesFrom(url))];
      const opened = await stop();
      expect(pages.filter(({ status }) => status === 200).length).toBeGreaterThan(20);
      expect(pages.find((page) => page.url === url)?.status).toBe(200);
      expect(opened.some((path) => path.startsWith('data/releases/'))).toBe(true);
      expect(opened.filter((path) => !MAY_BE_OPENED.test(path))).toEqual([]);
      const said = pages.map(({ text }) => text).join('\n');
      expect(said).toContain(SAID);
      expect([...secret.texts, ...secret.ids].filter((word) => said.includes(word))).toEqual([]);
    },
  );
});

const row = z.object({
  text: z.string(),
  opinion_id: z.string(),
  submission_id: z.string(),
  fingerprint: z.string(),
  respondent: z.string(),
});

async function storedRows(project: string): Promise<z.infer<typeof row>[]> {
  const vault = await openVault(join(project, 'data/vault.duckdb'));
  try {
    return await vault.all(
      sql`SELECT o.text, o.opinion_id, o.submission_id, r.fingerprint, s.respondent_code AS respondent
        FROM ${opinions} o JOIN ${submissions} s USING (scope, submission_id)
        JOIN ${receipts} r ON r.file_id = o.file_id AND r.row_no = o.row_no ORDER BY o.row_no`,
      row,
    );
  } finally {
    await vault.close();
  }
}
