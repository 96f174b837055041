import type { Claim } from "@unionstate/dataset";

/** The three myths as the paper takes them on: by the page of their heading, which is the last of their evidence. */
export const mythsInOrder = (claims: readonly Claim[]): Claim[] =>
  claims.filter(({ kind }) => kind === "myth").toSorted((a, b) => lastPage(a) - lastPage(b));

const lastPage = ({ evidence }: Claim): number => Math.max(...evidence.map(({ page }) => page));
