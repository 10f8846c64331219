import { TEXT_ENCODINGS, type TextEncoding } from '@hirogeru/ingest';
import { UsageError, type Arguments } from '../command.ts';

const NAMES = Object.keys(TEXT_ENCODINGS) as TextEncoding[];

export const ENCODING_FLAG = {
  type: 'string',
  description: `テキストのファイルの文字コード（${NAMES.join('・')}）。ふだんは書かなくても見分けます`,
} as const;

/** The encoding that the person named, if any. @throws UsageError for a name that is none */
export function namedEncoding(args: Arguments): TextEncoding | undefined {
  const name = args.text('encoding');
  if (name === undefined) return undefined;
  const known = NAMES.find((each) => each.toLowerCase() === name.toLowerCase());
  if (!known) throw new UsageError(`--encoding は ${NAMES.join('・')} から選んでください`);
  return known;
}
