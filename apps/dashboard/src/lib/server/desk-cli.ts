import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { getRequestEvent } from '$app/server';
import { startJob, type DeskStep } from './desk-job.ts';

export const cliPath = (): string => process.env['HIROGERU_CLI'] ?? resolve('../cli/src/main.ts');
export const deskProject = (): string => process.env['HIROGERU_PROJECT'] ?? '';

/** A page of answers, masks and places among them. */
const LARGEST = 64 * 1024 * 1024;

// The vault is open to one process at a time: questions wait for each other, and a step for the last of them.
let asked: Promise<unknown> = Promise.resolve();

/** Starts a step of the desk, unless another one is running, for whoever asks for it. */
export const startStep = (step: DeskStep): unknown =>
  startJob(step, { cli: cliPath(), project: deskProject(), who: getRequestEvent().locals.who }, asked);

/** What a command of the cli that changes nothing says, or null when it could not say it. */
export function askCli(command: string, ...args: readonly string[]): Promise<unknown> {
  const answer = asked.then(() => run(command, args));
  asked = answer;
  return answer;
}

function run(command: string, args: readonly string[]): Promise<unknown> {
  return new Promise((done) => {
    const all = [cliPath(), command, ...args, '--project', deskProject(), '--json'];
    execFile(process.execPath, all, { maxBuffer: LARGEST }, (_, stdout) => {
      try {
        done(JSON.parse(stdout));
      } catch {
        // Ended in the middle of its answer.
        done(null);
      }
    });
  });
}
