/** What stands in the head and foot of every page. */
export type Site = {
  readonly title: string;
  readonly release: string;
  /** For whom the release was made: its name, and what a report says of it. */
  readonly audience: { readonly name: string; readonly report: string };
  /** 和暦. */
  readonly published: string;
  readonly fiscalYear: string;
  readonly synthetic: boolean;
  readonly attribution: string;
};
