/** What is said of files that systems and programs left behind in a ZIP; nothing where there are none. */
export const leftInArchives = (left: number): string[] =>
  left === 0 ? [] : [`ZIP の中の付属ファイル ${left}個（__MACOSX、Thumbs.db など）は読んでいません`];
