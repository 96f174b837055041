import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleTexts } from "@unionstate/schema";
import { describe, expect, test } from "vitest";
import { root } from "../../test/real-data.ts";
import { run } from "../run.ts";
import { rulesPage } from "./rules-page.ts";
import { sourceRuleTexts } from "./source-rule-texts.ts";

const all = [...ruleTexts.values(), ...sourceRuleTexts];

async function explained(...args: readonly string[]): Promise<{ code: number; text: string }> {
  let text = "";
  const code = await run(["explain", ...args], { env: {}, root, from: root }, { write: (more) => (text += more) });
  return { code, text };
}

describe("the rules of the data", () => {
  test("stand on a page of their own, as they are: `npm run generate` writes it", () => {
    expect(readFileSync(join(root, "docs/rules.md"), "utf8")).toBe(rulesPage(all));
  });

  test("are listed with what they want", async () => {
    const { code, text } = await explained();
    expect(code).toBe(0);
    for (const { id, wants } of all)
      expect(text).toMatch(new RegExp(`^${id} +${wants.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`, "m"));
  });

  test("are explained one by one, with a bad and a good example", async () => {
    expect(await explained("poll/share-sum")).toEqual({
      code: 0,
      text: `poll/share-sum (error)

The shares of one group in one wave do not exceed 100 per cent.

Why: Everyone gives one answer: shares above 100 in all mean a mistyped number.

Not so:

    Shares of 64.9% and 54.5% for two answers in one wave.

But so:

    Shares of 63.9% and 20.2% for two answers in one wave.
`,
    });
  });

  test("are found when they are misspelt", async () => {
    expect(await explained("poll/sharesum")).toEqual({
      code: 2,
      text: "There is no rule `poll/sharesum`. Did you mean `poll/share-sum`?\n",
    });
  });
});
