const DAY_MS = 86_400_000;
// Serials of 1950-01-01 and 2099-12-31 (1900 system): outside them a number is more likely a code than a day.
const FIRST = 18_264;
const LAST = 73_050;
/** Days between the two date systems of Excel. */
const OFFSET_1904 = 1462;

/**
 * Reads an Excel date serial that came as text (44382). Any time of day is left out.
 * @param date1904  the workbook counts days from 1904-01-01
 */
export function excelSerialDate(text: string, date1904: boolean): { readonly date: string } | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null;
  const serial = Math.floor(Number(text)) + (date1904 ? OFFSET_1904 : 0);
  if (serial < FIRST || serial > LAST) return null;
  // Serial 25569 is 1970-01-01: the false 29 February 1900 is already behind.
  return { date: new Date((serial - 25_569) * DAY_MS).toISOString().slice(0, 10) };
}
