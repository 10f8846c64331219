import { openVault } from '@hirogeru/store/vault';

// DuckDB's own reading of a file into a table, with as many threads as the vault has; the floor that ours is compared
// with: node read-csv.ts <file> <database>
const [file = '', database = ''] = process.argv.slice(2);
const vault = await openVault(database);
await vault.run({
  text: `CREATE TABLE survey AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}')`,
  values: [],
});
await vault.close();
