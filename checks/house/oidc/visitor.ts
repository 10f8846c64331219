import { anAddress } from '../an-address.ts';

/** What a browser that went to the issuer came back with. */
export type Answer = {
  readonly status: number;
  readonly text: string;
  /** The session's cookie, where one was set: `name=value`. */
  readonly session: string | null;
};

/** A browser of its own, at an address of its own, since mistakes are counted by that. */
export function visitor(origin: string) {
  const headers = { 'x-address': anAddress() };
  const get = (address: string, cookie: string, more: Record<string, string> = {}): Promise<Response> =>
    fetch(address, { headers: { ...headers, ...more, cookie }, redirect: 'manual' });
  return {
    /** Begins to sign in. @returns the cookie of what was asked, and where the issuer is asked */
    async begins(query = '', more: Record<string, string> = {}, before = '') {
      const response = await get(`${origin}/login/oidc${query}`, before, more);
      const [cookie = ''] = cookiesOf(response, '-oidc=');
      const { status } = response;
      return {
        status,
        cookie,
        location: response.headers.get('location') ?? '',
        text: await response.text(),
      };
    },
    /** Goes to the issuer, where the person is signed in. @returns the address to come back with */
    asks: async (location: string): Promise<string> =>
      (await fetch(location, { redirect: 'manual' })).headers.get('location') ?? '',
    /** Comes back with an answer. */
    async comesBack(address: string, cookie: string): Promise<Answer> {
      const response = await get(address, cookie);
      const session = cookiesOf(response, '').find((one) => /^(?:__Host-)?hirogeru-\d+=./.test(one));
      return { status: response.status, text: await response.text(), session: session ?? null };
    },
    /** All of it. */
    async signsIn(query = '', before = ''): Promise<Answer> {
      const { cookie, location } = await this.begins(query, {}, before);
      return this.comesBack(await this.asks(location), cookie);
    },
    reads: async (path: string, session: string | null): Promise<number> =>
      (await get(`${origin}${path}`, session ?? '')).status,
  };
}

const cookiesOf = (response: Response, part: string): string[] =>
  response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .filter((one) => one.includes(part) && !one.endsWith('='));
