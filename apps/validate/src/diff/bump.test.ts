import { readFileSync } from "node:fs";
import { join } from "node:path";
import { redirect } from "@unionstate/schema";
import { describe, expect, test } from "vitest";
import { root } from "../../test/real-data.ts";
import { edited, known, real } from "../../test/snapshots.ts";
import { versioningExamples } from "../../test/versioning-examples.ts";
import { bumpReasons } from "./bump.ts";
import { describeDifference } from "./describe.ts";
import { markdownWords } from "./markdown.ts";

const page = readFileSync(join(root, "docs/versioning.md"), "utf8");

describe("the policy of versions", () => {
  test.each(versioningExamples)("$bump: $line – $does", ({ bump, line, does, before, edits, says }) => {
    const difference = describeDifference(before ? edited(before) : real, edited(edits));
    expect(
      difference.changes.map(({ change, reason, words, evidence }) => [
        reason.bump,
        reason.line,
        change.kind === "schema" ? change.type : change.record,
        markdownWords(words) + (evidence === undefined ? "" : ` (${evidence})`),
      ]),
    ).toEqual([[bump, line, ...says]]);
    expect(difference.bump).toBe(bump);
    // The page shows the example as it is printed.
    const [subject, words] = says;
    expect(cells()).toContainEqual([bump, line, does, `\`${subject}\`: ${words}`]);
  });

  test("every line has an example, and there is no example of another", () => {
    const lines = versioningExamples.map(({ bump, line }) => `${bump}: ${line}`);
    expect(new Set(lines)).toEqual(new Set(bumpReasons.map(({ bump, line }) => `${bump}: ${line}`)));
  });
});

const cells = (): string[][] =>
  page
    .split("\n")
    .filter((row) => row.startsWith("|"))
    .map((row) =>
      row
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

test("the redirects that the page shows are valid, and lead to records", () => {
  const [, shown = ""] = /```json\n(.*?)```/s.exec(page) ?? [];
  const redirects = redirect.array().parse(JSON.parse(shown));
  expect(new Set(redirects.map(({ kind }) => kind))).toEqual(new Set(["moved", "split", "withdrawn"]));
  for (const one of redirects) if ("to" in one) [one.to].flat().forEach(known);
});
