import { describe, expect, test } from "vitest";
import { root } from "../../test/real-data.ts";
import { run } from "../run.ts";
import { allRules } from "./explain.ts";

async function explained(...args: readonly string[]): Promise<{ code: number; text: string }> {
  let text = "";
  const code = await run(["explain", ...args], { env: {}, root, from: root }, { write: (more) => (text += more) });
  return { code, text };
}

describe("explain", () => {
  test("lists all rules with their requirement", async () => {
    const { code, text } = await explained();
    expect(code).toBe(0);
    const lines = text.split("\n");
    for (const { id, requirement } of allRules)
      expect(lines.some((line) => line.startsWith(`${id} `) && line.endsWith(` ${requirement}`))).toBe(true);
  });

  test("shows the requirement, the reason and both examples of a rule", async () => {
    const rule = allRules.find(({ id }) => id === "poll/share-sum");
    expect(await explained("poll/share-sum")).toEqual({
      code: 0,
      text: `poll/share-sum (error)\n\n${rule?.requirement}\n\nWhy: ${rule?.reason}\n\nInvalid:\n\n    ${rule?.bad}\n\nValid:\n\n    ${rule?.good}\n`,
    });
  });

  test("suggests the rule that a misspelt one resembles", async () => {
    expect(await explained("poll/sharesum")).toEqual({
      code: 2,
      text: "Unknown rule `poll/sharesum`. Did you mean `poll/share-sum`?\n",
    });
  });
});
