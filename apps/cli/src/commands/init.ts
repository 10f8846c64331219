import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defaultRulesText } from '@hirogeru/metrics';
import { UsageError, type Command } from '../command.ts';
import { fromCaller } from '../project-folder.ts';
import { NEW_PROJECT } from './new-project.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../../../examples');
const EXAMPLES_THERE = readdirSync(EXAMPLES)
  .filter((name) => existsSync(join(EXAMPLES, name, 'hirogeru.yaml')))
  .toSorted();

export const init: Command = {
  name: 'init',
  summary: '新しいプロジェクトのフォルダーをつくります',
  takes: '<フォルダー>',
  example: 'pnpm hirogeru init my-project',
  args: {
    example: { type: 'string', description: `同梱の例（${EXAMPLES_THERE.join('・')}）から始めます` },
  },
  async run(args) {
    const [folder, ...more] = args.positionals;
    if (folder === undefined || more.length > 0)
      throw new UsageError('つくるフォルダーの名前を1つ書いてください');
    const root = fromCaller(folder);
    if (existsSync(root) && readdirSync(root).length > 0) {
      throw new UsageError('そのフォルダーには、すでに何か入っています。空の名前を指定してください');
    }
    // What comes into inbox/ names people: others on the machine are not to look into it.
    mkdirSync(root, { recursive: true, mode: 0o700 });
    const example = args.text('example');
    if (example === undefined) writeNewProject(root);
    else copyExample(example, root);
    mkdirSync(join(root, 'inbox'), { recursive: true });
    mkdirSync(join(root, 'mappings'), { recursive: true });
    const next = `hirogeru inspect ${folder}`;
    return {
      code: 0,
      json: { project: folder, example: example ?? null },
      lines: [
        'プロジェクトをつくりました。',
        example === undefined
          ? `次は: ${join(folder, 'inbox')}/ にファイルを入れてから「${next} --write」`
          : `次は: 「${next}」`,
      ],
    };
  },
};

function copyExample(name: string, root: string): void {
  const source = join(EXAMPLES, name);
  if (!EXAMPLES_THERE.includes(name))
    throw new UsageError(`その名前の例はありません（${EXAMPLES_THERE.join('・')}）`);
  // What was planted in the example is for tests alone.
  cpSync(source, root, { recursive: true, filter: (path) => path !== join(source, 'truth') });
}

function writeNewProject(root: string): void {
  const files = { ...NEW_PROJECT, 'rules.txt': defaultRulesText() };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
}
