import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { ruleTexts } from "@unionstate/schema";
import ajvDraft04 from "ajv-draft-04";
import ajvFormats from "ajv-formats";
import type { Log } from "sarif";
import { describe, expect, test } from "vitest";
import { error, hostileProblem, mendable, reportOf, warning } from "../../test/damaged-problems.ts";
import { sarif } from "./sarif.ts";

const schemaFile = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
const ajv = new ajvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
ajvFormats.default(ajv);
const isSarif = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));

const logOf = (...problems: Parameters<typeof reportOf>[0]): Log => JSON.parse(sarif(reportOf(problems)));

describe("SARIF 2.1.0", () => {
  test.each([
    ["no problem", []],
    ["an error, a warning and a mend", [error, warning, mendable]],
    ["hostile words", [hostileProblem]],
    ["a problem of a whole folder", [{ ...error, line: 1, column: 1, endLine: 1, endColumn: 1 }]],
  ])("with %s is valid against the official schema", (_, problems) => {
    isSarif(logOf(...problems));
    expect(isSarif.errors).toBeNull();
  });

  test("the schema refuses what is no SARIF", () => {
    expect(isSarif({ version: "2.1.0", runs: [{}] })).toBe(false);
  });

  test("says of each rule what it wants and why, and of each result which rule it breaks", () => {
    const [run] = logOf(warning, error).runs;
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining([...ruleTexts.keys(), "name/alike"]));
    expect(rules.find(({ id }) => id === "poll/share-sum")).toMatchObject({
      shortDescription: { text: "The shares of one group in one wave do not exceed 100 per cent." },
      defaultConfiguration: { level: "error" },
    });
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    expect(run?.results?.map(({ level }) => level)).toEqual(["warning", "error"]);
  });

  test("offers a mechanical mend as a fix of just the marked place", () => {
    const [result] = logOf(mendable).runs[0]?.results ?? [];
    const region = { startLine: 3, startColumn: 12, endLine: 3, endColumn: 44 };
    expect(result?.locations?.[0]?.physicalLocation?.region).toEqual(region);
    expect(result?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      { deletedRegion: region, insertedContent: { text: '"The choice between two unions"' } },
    ]);
    expect(logOf(error).runs[0]?.results?.[0]?.fixes).toBeUndefined();
  });

  test("makes no link and no placeholder of what a record says, and can be shown in a log", () => {
    const shown = sarif(reportOf([hostileProblem]));
    const [result] = (JSON.parse(shown) as Log).runs[0]?.results ?? [];
    expect(result?.message.text).toContain("\\[a\\](1) {{0}}");
    expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|##\[/u);
  });
});
