// The face of releases: the dashboard may hold this and nothing else of the store's databases.
export { openCurrent, openRelease, type Release } from './release/open.ts';
export { publishRelease } from './release/publish.ts';
export { isKept, listManifests, readPointer } from './release/files.ts';
export { checkedTables, contentId, type ViewTables } from './release/content.ts';
export { contractsShape } from './release/shape.ts';
export type { Manifest } from './release/manifest.ts';
export { appendLedger, appendLedgerUnless, mendLedger, readLedger } from './ledger.ts';
export { type LedgerEntry } from './ledger-lines.ts';
export { ledgerEventSchema, whoSchema, type LedgerEvent } from './ledger-events.ts';
export { numberTrace, type NumberTrace } from './release/number-trace.ts';
export { viewTraces, type ViewTrace } from './release/view-trace.ts';
export { sentenceNumbers, type Said } from './release/sentence-numbers.ts';
