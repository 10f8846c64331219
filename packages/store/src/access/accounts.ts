import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { putWhole } from '../whole-file.ts';
import { oidcIdentitySchema } from './oidc-identity.ts';
import { secondFactorRuleSchema } from './second-factor-rule.ts';

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));

const accountSchema = z.strictObject({
  /** What the ledger calls it: says nothing of whose it is. */
  id: hex(16),
  /** What its holder writes to sign in. */
  name: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,31}$/),
  role: z.enum(['planner', 'analyst']),
  /** Argon2id; null until its holder has chosen a password, and for good where they sign in by an issuer. */
  password: z.string().nullable(),
  /** Who signs in by their account at an issuer instead; null in files of before. */
  oidc: oidcIdentitySchema.nullable().default(null),
  /** Secret of the app that shows its holder's codes, as compact JWE; null without. */
  secondFactor: z
    .string()
    .regex(/^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/)
    .nullable()
    .default(null),
  /** SHA-256 of the key of its one-time link, and the end of its time in seconds. */
  invitation: z.strictObject({ hash: hex(64), until: z.int() }).nullable(),
  /** Another one after every change: whoever is signed in with an earlier one is not any more. */
  stamp: hex(16),
});
/** Somebody who may sign in to the dashboard. */
export type Account = z.infer<typeof accountSchema>;

const fileSchema = z.strictObject({
  secondFactor: secondFactorRuleSchema.default('optional'),
  accounts: z.array(accountSchema),
});
/** Who may sign in, and of whom a second factor is demanded. */
export type Access = z.infer<typeof fileSchema>;

/** Whether a name can be one of an account. */
export const isAccountName = (name: string): boolean => accountSchema.shape.name.safeParse(name).success;

/**
 * All accounts, and what is demanded of them; no accounts where there is no file yet.
 * @throws Error when the file is not as it was written: then nobody may sign in, and nothing is open without it
 */
export function readAccess(path: string): Access {
  return fileSchema.parse(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { accounts: [] });
}

/** Whole or not at all, readable by its owner alone. */
export function writeAccess(path: string, access: Access): void {
  const file = fileSchema.parse(access);
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  putWhole(path, `${JSON.stringify(file, null, 2)}\n`, 0o600);
}

/** Days in which a one-time link wants to be used. */
export const INVITATION_DAYS = 3;

/** What a one-time link is known by. */
export const invitationHash = (key: string): string => createHash('sha256').update(key).digest('hex');

/** The account that a one-time link is for, or null: used, over, or none at all. */
export const invitedBy = (accounts: readonly Account[], key: string, now: number): Account | null =>
  accounts.find(({ invitation }) => invitation?.hash === invitationHash(key) && invitation.until > now) ??
  null;

/**
 * Whether a second factor is demanded of an account. Of whoever signs in by an issuer it is not: how they show the issuer
 * who they are is the issuer's matter.
 */
export const demandsSecondFactor = (rule: Access['secondFactor'], { role, oidc }: Account): boolean =>
  oidc === null && (rule === 'required' || (rule === 'analysts' && role === 'analyst'));

/** Whether an account has no second factor though one is demanded of it. */
export const lacksSecondFactor = (rule: Access['secondFactor'], account: Account): boolean =>
  account.secondFactor === null && demandsSecondFactor(rule, account);

/** A new number for an account, or for its state after a change. */
export const newNumber = (): string => randomBytes(8).toString('hex');
