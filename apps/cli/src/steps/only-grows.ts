/** Themes are found anew in every round: of what is counted by theme nobody can say that it only grows. */
export const onlyGrows = (id: string): boolean => !/^(?:themed|touched|stanced)\b/.test(id);
