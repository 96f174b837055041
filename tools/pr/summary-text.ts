import type { Outcome } from "./brief-sentences.ts";

/** A step of the pull request that has run. */
export type Step = { readonly title: string; readonly outcome: Outcome };

/**
 * The summary of a pull request in Markdown: a list of what passed, then what each step found.
 *
 * @param later the titles of steps that have not run
 */
export function summaryText(steps: readonly Step[], later: readonly string[]): string {
  return [
    "# Summary of this change",
    [
      ...steps.map(({ title, outcome }) => `- ${outcome.passed ? "✓" : "✗"} ${title}`),
      ...later.map((title) => `- – ${title}: not run`),
      "- – Format, lint, types, tests and packages: not run here; `npm test` does",
    ].join("\n"),
    ...steps.flatMap(({ title, outcome: { summary } }) => (summary === "" ? [] : [`## ${title}`, summary])),
    "",
  ].join("\n\n");
}
