import { describe, expect, test } from "vitest";
import { ruleTexts } from "./rule-texts.ts";
import { rules } from "./rules.ts";

describe("what is said of a rule", () => {
  test("is said of more than thirty, each with an id of its own", () => {
    expect(rules.length).toBeGreaterThanOrEqual(38);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(ruleTexts.size).toBeGreaterThan(rules.length);
  });

  test.each([...ruleTexts.values()])(
    "$id: in sentences, with two examples that differ",
    ({ id, wants, reason, bad, good }) => {
      expect(id).toMatch(/^[a-z]+\/[a-z-]+$/);
      expect(wants).toMatch(/^[A-Z`].*\.$/);
      expect(reason).toMatch(/^[A-Z`].*\.$/);
      expect(bad).not.toBe("");
      expect(good).not.toBe("");
      expect(bad).not.toBe(good);
    },
  );
});
