import type { Outcome } from "./brief-sentences.ts";

/** A step of the pull request that has run. */
export type Step = { readonly title: string; readonly outcome: Outcome };

/**
 * The summary of a pull request in Markdown: a list of what passed, then what each step found.
 *
 * @param later the titles of steps that have not run yet
 */
export function summaryText(steps: readonly Step[], later: readonly string[]): string {
  return [
    "# Summary of this change",
    [
      ...steps.map(mark),
      ...later.map(markLater),
      "- – Format, lint, types, tests and packages: not run here; `npm test` does",
    ].join("\n"),
    ...sections(steps),
    "",
  ].join("\n\n");
}

/** What steps found that ran after the summary was printed, for the page of the job below it. */
export const laterText = (steps: readonly Step[]): string =>
  [steps.map(mark).join("\n"), ...sections(steps), ""].join("\n\n");

/** A summary with the steps that ran after it was written, which it lists as not run. */
export function completedText(summary: string, steps: readonly Step[]): string {
  const marked = steps.reduce((text, step) => text.replace(markLater(step.title), mark(step)), summary);
  return [marked.trimEnd(), ...sections(steps), ""].join("\n\n");
}

const mark = ({ title, outcome }: Step): string => `- ${outcome.passed ? "✓" : "✗"} ${title}`;

const markLater = (title: string): string => `- – ${title}: not run yet`;

const sections = (steps: readonly Step[]): string[] =>
  steps.flatMap(({ title, outcome: { summary } }) => (summary === "" ? [] : [`## ${title}`, summary]));
