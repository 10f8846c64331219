const WRITTEN = [
  [/^(ZIP|TOO|LIMIT|EXPANSION|BOMB)|_(TOO_LARGE|TOO_MANY|LIMIT|BOMB)$/, 'E_LIMIT'],
  [/^(XLS|ODS|FORMAT)_NOT_SUPPORTED$|^UNSUPPORTED/, 'E_UNKNOWN_FORMAT'],
  [/^(ENCRYPTED|PASSWORD)/, 'E_PASSWORD_PROTECTED'],
  [/^(TRUNCATED|CORRUPT|BROKEN)|ENTIT|DOCTYPE/, 'E_DAMAGED_FILE'],
] as const;

/** The product's code for a reason as expectations write it (EMPTY_FILE → E_EMPTY_FILE, ZIP_TOO_LARGE → E_LIMIT). */
export function codeOfReason(reason: string): string {
  return WRITTEN.find(([pattern]) => pattern.test(reason))?.[1] ?? `E_${reason}`;
}
