export { attack, breaches, type Interval } from './attack/attack.ts';
export { type Criterion } from './criterion.ts';
export { type Family, type FamilyCell } from './family.ts';
export { withZerosShown } from './knowledge.ts';
export { primaryCells } from './primary.ts';
export { protect, type Protection, type ProtectOptions } from './protect.ts';
export { protectInTime } from './in-time/protect-in-time.ts';
export { publishedOf, type Published } from './in-time/published.ts';
export { attackSideBySide } from './in-time/side-by-side.ts';
