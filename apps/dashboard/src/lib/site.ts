/** What stands in the head and foot of every page. */
export type Site = {
  readonly title: string;
  readonly release: string;
  /** 和暦. */
  readonly published: string;
  readonly fiscalYear: string;
  readonly synthetic: boolean;
  readonly attribution: string;
};
