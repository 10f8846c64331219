import { ingestFiles, loadMappings } from '@hirogeru/ingest';
import { CODES, projectSchema } from '@hirogeru/store/contracts';
import { openVault } from '@hirogeru/store/vault';
import { randomFile } from './random-files.ts';

/** Files of one run, so that a vault stays small. */
const RUN = 500;
const answers = `
label: 例
match: {}
round: R1
`;
const MAPPINGS = [
  `form: table
takes: answers
${answers.replace('match: {}', 'match: { columns: [番号, 満足, 意見], file: "*.{text,book}" }')}channel: survey
columns:
  番号: { kind: respondent }
  記入日: { kind: answered_on }
  立場: { kind: standpoint }
  満足: { kind: likert }
  関心: { kind: multi_choice, labels: { 居場所: a, 講座: b } }
  意見: { kind: free_text }
`,
  `form: chat
takes: chat
${answers.replace('match: {}', 'match: { kind: zoom-chat }')}channel: chat
columns: { 本文: { kind: free_text } }
`,
  `form: slips
takes: answers
${answers.replace('match: {}', 'match: { file: "*.slips" }')}channel: slip
columns: { 立場: { kind: standpoint }, 意見: { kind: free_text } }
`,
].map((text, index) => ({ name: `${index}.yaml`, text }));
const project = projectSchema.parse({
  id: 'p',
  title: '例',
  fiscal_year: '令和5年度',
  rounds: [{ id: 'R1', label: '第1回', topic: '視点', date: '2021-02-24' }],
});

/**
 * Takes files made up at random in, and holds what is said of each against what its maker knows: as many rows as were
 * written, each accounted for, or a refusal with one of the documented codes.
 * @returns what is wrong, and how many files were taken
 */
export async function takeRandomFiles(
  count: number,
  seed: number,
): Promise<{ readonly wrong: readonly string[]; readonly taken: number }> {
  const { mappings, problems } = loadMappings(MAPPINGS);
  if (problems.length > 0) throw new Error('a mapping of the check cannot be read');
  const wrong: string[] = [];
  let taken = 0;
  for (let from = 0; from < count; from += RUN) {
    const files = Array.from({ length: Math.min(RUN, count - from) }, (_, index) =>
      randomFile(seed, from + index),
    );
    const vault = await openVault(':memory:');
    const options = { project, mappings, key: new Uint8Array(32), vault, runId: 'run-1', version: '0' };
    const report = await ingestFiles({ ...options, files });
    await vault.close();
    const made = new Map(files.map((file) => [file.path, file]));
    for (const file of report.files) {
      const { written, damaged } = made.get(file.path) ?? { written: -1, damaged: false };
      const [reason] = file.problems;
      if (file.state === 'refused') {
        if (!reason || !CODES.includes(reason.code)) wrong.push(`${file.path}: refused without a code`);
        continue;
      }
      taken += 1;
      if (file.accepted + file.duplicate + file.rejected + file.blank !== file.rows_read)
        wrong.push(`${file.path}: rows read are not accounted for`);
      // What was cut off was never received.
      const received = file.rows_read + file.left_out;
      if (damaged ? received > written : received !== written && file.state !== 'already')
        wrong.push(`${file.path}: ${written} rows written, ${received} received`);
    }
    if (report.files.length !== files.length) wrong.push(`${from}: files are missing from the report`);
  }
  return { wrong, taken };
}
