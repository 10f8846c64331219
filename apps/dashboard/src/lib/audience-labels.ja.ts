/** For whom a release was made: in the head of every page, and in full over a report. */
export const AUDIENCES = {
  council: {
    name: '会議資料の版',
    report: (fewest: string) =>
      `この報告は、協議会の方のための会議資料です。サイトにのせたり、ほかの方に広く配ったりしないでください。${fewest}人に満たない数は示していません。`,
  },
  web: {
    name: '一般公開の版',
    report: (fewest: string) =>
      `この報告は、どなたでもお読みいただけます。${fewest}人に満たない数は示していません。`,
  },
} as const;
