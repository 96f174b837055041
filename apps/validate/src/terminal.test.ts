import { describe, expect, test } from "vitest";
import { hostile, unsafeText } from "../test/sample-problems.ts";
import { safeJson, visible } from "./terminal.ts";

describe("text that is safe to show", () => {
  test.each([
    ["\u001b[31m", "\\u001b[31m"],
    ["a\r\nb\tc", "a\\u000d\\u000ab\\u0009c"],
    ["\u009b2J", "\\u009b2J"],
    ["\u202Egnp.exe", "\\u202egnp.exe"],
    ["soft\u00adhyphen", "soft\\u00adhyphen"],
    ["\ud800", "\\ud800"],
    ["\u{e0041}", "\\u{e0041}"],
    ["##[add-mask]x", "##\\u005badd-mask]x"],
  ])("%j is shown as %s", (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test.each(["Pabradė", "“more than 75%”", "Беларусь", "中国", "🇧🇾", "É"])("%s is not changed", (text) => {
    expect(visible(text)).toBe(text);
  });

  test("hostile text contains no command", () => {
    expect(JSON.parse(safeJson(hostile))).toBe(hostile);
    expect(safeJson(hostile).trimEnd()).not.toMatch(unsafeText);
    expect(visible(hostile)).not.toMatch(unsafeText);
  });
});
