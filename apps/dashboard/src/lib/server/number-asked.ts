/** Address of the number that a page of 数え方 asks for, as it stands in the page's own address. */
export const numberAsked = ({ pathname }: URL): string => pathname.replace(/^\/how\//, '').replace(/\/$/, '');
