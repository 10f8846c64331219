import { readLinks } from '@hirogeru/store/access';

/** Whether a release was taken back; true as well where the list cannot be read. */
export function isRevoked(release: string, links: string): boolean {
  try {
    return readLinks(links).revokedReleases.has(release);
  } catch {
    return true;
  }
}
