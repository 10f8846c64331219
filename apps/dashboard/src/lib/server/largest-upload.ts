/** Most bytes of files that come to the desk at once. */
export const LARGEST_UPLOAD = 100 * 1024 * 1024;
