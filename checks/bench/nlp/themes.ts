import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLI, temporaryFolder } from '../../house/project-run.ts';
import { hasPython } from '../ingest/figures.ts';
import { measure } from '../ingest/peak.ts';
import { ask } from '../shown/figures.ts';
import { makeAnswers } from './answers.ts';
import { projectOfAnswers } from './project-of-answers.ts';
import { unitsOfAnswers } from './units-of-answers.ts';

const FEWER = 10_000;
const MANY = 100_000;
const GROUPS = 15;
const beside = (name: string): string => join(import.meta.dirname, name);
/** Cost of themes: answers to named themes, and the grouping alone beside scikit-learn's on the same words. */
export async function measureThemes(): Promise<void> {
  const fewer = await toThemes(FEWER);
  ask(`seconds, ${FEWER} answers to themes`, fewer.seconds, '≤ 15');
  const many = await toThemes(MANY);
  ask(`seconds, ${MANY} answers to themes`, many.seconds, '≤ 240');
  ask(`peak MB, ${MANY} answers to themes`, many.peakMb, '≤ 1500');
  ask('growth of the time for ten times the answers', many.seconds / fewer.seconds, '≤ 13');
  await besidePeer();
}

/** By the commands themselves, each a process: from answers that are in the vault to named themes. */
async function toThemes(answers: number): Promise<{ seconds: number; peakMb: number | null }> {
  const project = temporaryFolder();
  try {
    await projectOfAnswers(project, makeAnswers(answers, 20230401));
    const words = await measure(process.execPath, [CLI, 'tokenize', project]);
    const themes = await measure(process.execPath, [CLI, 'themes', project]);
    if (words.code !== 0 || themes.code !== 0)
      throw new Error(`tokenize ended with ${words.code}, themes with ${themes.code}`);
    console.log(
      `${answers} answers: tokenize ${words.seconds.toFixed(1)} s, ${words.peakMb?.toFixed(0)} MB; themes ${themes.seconds.toFixed(1)} s, ${themes.peakMb?.toFixed(0)} MB`,
    );
    const peaks = [words.peakMb, themes.peakMb].filter((peak) => peak !== null);
    return {
      seconds: words.seconds + themes.seconds,
      peakMb: peaks.length === 2 ? Math.max(...peaks) : null,
    };
  } finally {
    rmSync(project, { recursive: true });
  }
}

async function besidePeer(): Promise<void> {
  if (!(await hasPython('sklearn'))) {
    console.log('skipped: no scikit-learn');
    return;
  }
  const folder = temporaryFolder();
  try {
    const file = join(folder, 'words.txt');
    const units = await unitsOfAnswers(makeAnswers(FEWER, 20230401));
    writeFileSync(
      file,
      units.map(({ words }) => words.flatMap(({ term }) => term ?? []).join(' ')).join('\n'),
    );
    const ours = await measure(process.execPath, [beside('cluster-words.ts'), file, String(GROUPS)]);
    const peer = await measure('/usr/bin/python3', [beside('with_scikit_learn.py'), file, String(GROUPS)]);
    console.log(
      `grouping ${units.length} units: ours ${Number(ours.stdout).toFixed(1)} s, scikit-learn ${Number(peer.stdout).toFixed(1)} s`,
    );
    ask('ours / scikit-learn', Number(ours.stdout) / Number(peer.stdout), '≤ 2');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
