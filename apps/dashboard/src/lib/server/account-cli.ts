import { spawn } from 'node:child_process';
import process from 'node:process';
import type { OidcIdentity } from '@hirogeru/store/access';
import { cliPath, deskProject } from './desk-cli.ts';

/** What the holder of a one-time link, of the desk's or of an account has chosen: a password, an issuer, a second factor. */
type Choice =
  | { key: string; password: string }
  | { key: string; oidc: OidcIdentity }
  | { account: string; secret: string | null }
  | { name: string; password: string };

/**
 * Has the cli keep it: this process writes no account. It goes through stdin, where no list of processes shows it.
 * @returns 'made'; 'over' for a link that is not good any more; 'unfit' for what cannot be kept: a name or password that
 *          cannot be one, somebody who is linked with another account
 */
export function keepChoice(choice: Choice, who: string): Promise<'made' | 'over' | 'unfit'> {
  return new Promise((done) => {
    const args = [cliPath(), 'account', 'join', '--project', deskProject()];
    const child = spawn(process.execPath, args, {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { ...process.env, HIROGERU_WHO: who },
    });
    child.once('close', (code) => done(code === 0 ? 'made' : code === 2 ? 'unfit' : 'over'));
    child.stdin.on('error', () => {});
    child.stdin.end(`${JSON.stringify(choice)}\n`);
  });
}
