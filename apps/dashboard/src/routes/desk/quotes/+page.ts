// The desk refreshes itself while a run goes on; everything on it also works with scripts off.
export const csr = true;
