/** Bootstrap stability from which a change of the themes is believed: below it a group is not to be relied on. */
export const STEADY = 0.6;
