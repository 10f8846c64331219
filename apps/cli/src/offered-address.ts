import process from 'node:process';
import { UsageError, type Arguments } from './command.ts';
import { portOf } from './steps/dashboard.ts';

/** The flag that says where the pages are. */
export const ORIGIN_FLAG = {
  type: 'string',
  description: '画面の住所（既定：http://127.0.0.1 の、PORT のポート。なければ 4173）',
} as const;

/** Where the pages of the project are, for an address that somebody is given. @throws UsageError */
export function addressOf(args: Arguments): string {
  const origin = args.text('origin') ?? `http://127.0.0.1:${portOf(process.env['PORT'] ?? '4173')}`;
  if (!/^https?:\/\//.test(origin) || !URL.canParse(origin))
    throw new UsageError('--origin は http:// か https:// で始まる住所です');
  return new URL(origin).origin;
}
