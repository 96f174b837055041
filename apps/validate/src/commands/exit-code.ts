import type { Problem } from "@unionstate/schema";

/**
 * The exit code of a check: 1 if there are errors, else 0.
 *
 * @param strict whether warnings count as well
 */
export const exitCode = (problems: readonly Problem[], strict: boolean): 0 | 1 =>
  problems.some(({ severity }) => strict || severity === "error") ? 1 : 0;
