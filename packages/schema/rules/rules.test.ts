import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules, ruleTexts } from "./rules.ts";

describe("the list of rules", () => {
  test("includes every rule file, and the id of each rule is the path of its file", () => {
    const paths = globSync("*/*.ts", { cwd: import.meta.dirname })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => !path.endsWith(".test.ts"));
    expect(rules.map(({ id }) => `${id}.ts`).toSorted()).toEqual(paths.toSorted());
  });

  test("includes more than forty rules, and `ruleTexts` those of reading, shape and redirects as well", () => {
    expect(rules.length).toBeGreaterThan(40);
    expect(ruleTexts.size).toBeGreaterThan(rules.length + 20);
  });

  test.each([...ruleTexts.values()])(
    "$id is explained in sentences, with two different examples",
    ({ id, requirement, reason, bad, good }) => {
      expect(id).toMatch(/^[a-z]+\/[a-z-]+$/);
      expect(requirement).toMatch(/^[A-Z`].*\.$/);
      expect(reason).toMatch(/^[A-Z`].*\.$/);
      expect(bad).not.toBe("");
      expect(good).not.toBe("");
      expect(bad).not.toBe(good);
    },
  );
});
