import { z } from 'zod';

const report = z.object({
  metadata: z.object({ vulnerabilities: z.object({ high: z.int(), critical: z.int() }) }),
});

/** What `pnpm audit --json` found; null where it gave no answer (no network, or a registry that cannot be asked). */
export function auditVerdict(stdout: string): { readonly grave: number } | null {
  try {
    const { high, critical } = report.parse(JSON.parse(stdout)).metadata.vulnerabilities;
    return { grave: high + critical };
  } catch {
    return null;
  }
}
