// Every page is made on the server and needs no script; the desk turns its own on.
export const csr = false;
