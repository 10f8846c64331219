let given = 0;

/** An address that nobody else comes from: mistakes at signing in are counted by it. */
export function anAddress(): string {
  given += 1;
  return `10.${given >> 16}.${(given >> 8) & 255}.${given & 255}`;
}
