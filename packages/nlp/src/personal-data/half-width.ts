/**
 * The text with full-width letters, digits and marks in half width and every hyphen-like mark as '-'; one code unit for one, so
 * that positions hold.
 */
export const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/　/g, ' ')
    .replace(/[‐‑‒–—―−]|(?<=[0-9])[ーｰ](?=[0-9])/g, '-');
