/** What is said of a file of which rows or columns were hidden; nothing where none were. */
export function hiddenParts(counts: { hidden_rows?: number; hidden_columns?: number }): string {
  const { hidden_rows: rows = 0, hidden_columns: columns = 0 } = counts;
  return rows + columns === 0 ? '' : `。隠れた行 ${rows}件・隠れた列 ${columns}本を読みました`;
}
