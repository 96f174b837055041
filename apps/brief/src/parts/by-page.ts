import type { WithEvidence } from "../brief.ts";

/** The order in which the paper tells records: by the first page that says them, then by id. */
export const byPage = (a: WithEvidence, b: WithEvidence): number =>
  firstPage(a) - firstPage(b) || (a.id < b.id ? -1 : 1);

const firstPage = ({ evidence }: WithEvidence): number => Math.min(...evidence.map(({ page }) => page));
