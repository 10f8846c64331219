import type { Token } from '@hirogeru/nlp';
import { z } from 'zod';
import type { StoredWords } from './stored-words.ts';

/** One unit of an opinion as stored, with its words and the spans that must not be shown. */
export type StoredUnit = {
  readonly opinionId: string;
  readonly unitNo: number;
  readonly start: number;
  readonly end: number;
  readonly content: string;
  /** Distinct people; an anonymous sheet is a person of its own. Never leaves the vault. */
  readonly personKey: string;
  readonly roundId: string;
  readonly channel: string;
  readonly standpoint: string;
  /** Heading of the frame under which it was asked; F9 where there is none. */
  readonly heading: string;
  readonly mayQuote: boolean;
  /** Made anew each time. */
  readonly tokens: readonly Token[];
  readonly hidden: readonly { start: number; end: number }[];
};

/** What the vault tells of a unit. */
export const unitRow = z.object({
  opinion_id: z.string(),
  unit_no: z.int(),
  start_at: z.int(),
  end_at: z.int(),
  content: z.string(),
  person: z.string(),
  round_id: z.string(),
  channel: z.string(),
  standpoint: z.string(),
  heading: z.string(),
  may_quote: z.boolean(),
});
type UnitRow = z.infer<typeof unitRow>;

/** A class, since hundreds of thousands of objects with a getter of their own are many times as large. */
export class ReadUnit implements StoredUnit {
  readonly hidden: StoredUnit['hidden'];
  private readonly row: UnitRow;
  private readonly words: StoredWords;
  private readonly from: number;
  private readonly to: number;

  constructor(row: UnitRow, hidden: StoredUnit['hidden'], words: StoredWords, from: number, to: number) {
    this.row = row;
    this.hidden = hidden;
    this.words = words;
    this.from = from;
    this.to = to;
  }

  get opinionId(): string {
    return this.row.opinion_id;
  }
  get unitNo(): number {
    return this.row.unit_no;
  }
  get start(): number {
    return this.row.start_at;
  }
  get end(): number {
    return this.row.end_at;
  }
  get content(): string {
    return this.row.content;
  }
  get personKey(): string {
    return this.row.person;
  }
  get roundId(): string {
    return this.row.round_id;
  }
  get channel(): string {
    return this.row.channel;
  }
  get standpoint(): string {
    return this.row.standpoint;
  }
  get heading(): string {
    return this.row.heading;
  }
  get mayQuote(): boolean {
    return this.row.may_quote;
  }
  get tokens(): readonly Token[] {
    return this.words.between(this.from, this.to);
  }
}
