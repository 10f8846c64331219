/** Whole seconds since 1970, as links and invitations tell their ends. */
export const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000);
