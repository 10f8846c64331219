import { encode } from 'uqr';
import { addressOf } from './one-time-code.ts';

/** What somebody puts into their app: as text, or by its camera. */
export type SetUp = {
  readonly secret: string;
  /** The same in fours, to be written off. */
  readonly inFours: string;
  /** A QR code: its width in modules, its border among them, and the path of its dark ones. */
  readonly qr: { readonly size: number; readonly path: string };
};

export function setUpOf(secret: string, account: string): SetUp {
  const { data, size } = encode(addressOf(secret, account), { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { secret, inFours: secret.replaceAll(/(.{4})(?=.)/g, '$1 '), qr: { size, path: dark.join('') } };
}
