// The face of what opens the dashboard: the cli writes it, the serving process reads it on each request.
export { linkKey, readLinkKeys, type LinkKey } from './access/link-keys.ts';
export { isInForce, isParent, noteLink, readLinks, type Link, type Links } from './access/links.ts';
