/**
 * Who asks: anybody who reaches the server; the council, by a link to one report of one release; a planner; an analyst;
 * enrolling: one of these two who has to begin a second factor before anything else. On a machine of one's own without
 * accounts everybody who reaches the server is a planner.
 */
export type Role = 'anybody' | 'council' | 'enrolling' | 'planner' | 'analyst';

/** Who may ask for a route, by method. What is not listed is closed. */
type Entry = Readonly<Partial<Record<string, readonly Role[]>>>;

const reading = (...roles: readonly Role[]): Entry => ({ GET: roles, HEAD: roles });
const SIGNED_IN: readonly Role[] = ['enrolling', 'planner', 'analyst'];
const EVERYBODY: readonly Role[] = ['anybody', 'council', ...SIGNED_IN];
const PLANNING = reading('planner', 'analyst');
const DESK = reading('analyst');
const DESK_WITH_FORMS: Entry = { ...DESK, POST: ['analyst'] };

/** Every route of `src/routes`, its pages, their data and its downloads. */
export const ROUTES: Readonly<Record<string, Entry>> = {
  '/(planner)': PLANNING,
  '/(planner)/activity': PLANNING,
  '/(planner)/change': PLANNING,
  '/(planner)/change/[group]': PLANNING,
  '/(planner)/findings.json': PLANNING,
  '/(planner)/how': PLANNING,
  '/(planner)/how/[view]': PLANNING,
  '/(planner)/how/[view]/[figure]/[...keys]': PLANNING,
  '/(planner)/how/all': PLANNING,
  '/(planner)/plan': PLANNING,
  '/(planner)/plan/[measure]': PLANNING,
  '/(planner)/rounds': PLANNING,
  '/(planner)/rounds/[id]': PLANNING,
  '/(planner)/rounds/recap': PLANNING,
  '/(planner)/themes': PLANNING,
  '/(planner)/themes/[id]': PLANNING,
  '/desk': DESK_WITH_FORMS,
  '/desk/dictionary': DESK_WITH_FORMS,
  '/desk/personal/[answer]': DESK_WITH_FORMS,
  '/desk/quotes': DESK_WITH_FORMS,
  '/desk/rules': DESK,
  '/desk/themes/[id]': DESK_WITH_FORMS,
  '/desk/words': DESK,
  '/embed/[report]': reading('council'),
  // Where somebody says who they are: a link, a password or an issuer's word is asked for there.
  '/join': { ...reading(...EVERYBODY), POST: EVERYBODY },
  '/login': { ...reading(...EVERYBODY), POST: EVERYBODY },
  '/login/oidc': { GET: EVERYBODY },
  '/login/oidc/callback': { GET: EVERYBODY },
  '/second-factor': { ...reading(...SIGNED_IN), POST: SIGNED_IN },
  '/logout': { POST: SIGNED_IN },
};

/** What no route is about: a page that says so. Files (styles, fonts, scripts, the icon) hold nothing of a project. */
const ELSEWHERE: Entry = reading(...EVERYBODY);

/** Whether somebody may have what was asked for; if not, whether it is for want of the role or of the method. */
export function admission(route: string | null, method: string, role: Role): 'open' | 'role' | 'method' {
  const entry = route === null ? ELSEWHERE : Object.hasOwn(ROUTES, route) ? (ROUTES[route] ?? {}) : {};
  const roles = Object.hasOwn(entry, method) ? entry[method] : undefined;
  if (!roles) return Object.keys(entry).length === 0 ? 'role' : 'method';
  return roles.includes(role) ? 'open' : 'role';
}
