import { expect, test } from "vitest";
import { changedLine } from "./stale-samples.ts";
import { completedText, laterText, summaryText } from "./summary-text.ts";

test("a summary marks what failed and what has not run, and never the tests as passed", () => {
  const steps = [
    { title: "Check of the data", outcome: { passed: true, summary: "" } },
    { title: "Changeset", outcome: { passed: false, summary: "- No changeset." } },
  ];
  expect(summaryText(steps, ["Pages of brief and data book"])).toBe(`# Summary of this change

- ✓ Check of the data
- ✗ Changeset
- – Pages of brief and data book: not run yet
- – Format, lint, types, tests and packages: not run here; \`npm test\` does

## Changeset

- No changeset.

`);
});

test("steps that run later complete the summary, and are listed alone below it", () => {
  const first = [{ title: "Changeset", outcome: { passed: true, summary: "- Sufficient." } }];
  const later = [{ title: "Pages", outcome: { passed: false, summary: "- Page 1" } }];
  const all = [...first, ...later];
  expect(completedText(summaryText(first, ["Pages"]), later).trimEnd()).toBe(summaryText(all, []).trimEnd());
  expect(laterText(later)).toBe("- ✗ Pages\n\n## Pages\n\n- Page 1\n\n");
});

test("a stale sample is named by the first line of its output that has changed", () => {
  expect(changedLine("a\n40.4%\nc\n", "a\n40.6%\nc\n")).toBe("40.4%");
  expect(changedLine(`${"long ".repeat(40)}\n`, "short\n")).toHaveLength(81);
});
