/** Rounded as estimates are, before anything is protected or said of them; adding 0 turns −0 into 0. */
export const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;
