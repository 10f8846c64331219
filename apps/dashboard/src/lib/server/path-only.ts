/** The page of this server that somebody wanted before they were asked who they are; the first page for anything else. */
export function pathOnly(to: string | null): string {
  if (to === null || !/^\/(?![/\\])[!-~]*$/.test(to)) return '/';
  const { pathname, search } = new URL(to, 'http://here.invalid');
  return pathname.startsWith('//') ? '/' : `${pathname}${search}`;
}
