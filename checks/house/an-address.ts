import { randomInt } from 'node:crypto';

/** An address that nobody else comes from: mistakes at signing in are counted by it. */
export const anAddress = (): string => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
