import { expect, test } from "vitest";
import { hasWords, isShown, queryOf, valuesFrom } from "./filters.ts";

test("an element is shown when it has every chosen value, or does not name the control", () => {
  const radar = { owner: "russia", state: "in-place", year: "2014 2020" };
  expect(
    isShown(
      radar,
      new Map([
        ["owner", "russia"],
        ["year", "2020"],
      ]),
    ),
  ).toBe(true);
  expect(
    isShown(
      radar,
      new Map([
        ["owner", "russia"],
        ["year", "1964"],
      ]),
    ),
  ).toBe(false);
  expect(
    isShown(
      radar,
      new Map([
        ["owner", ""],
        ["host", "belarus"],
      ]),
    ),
  ).toBe(true);
});

test("years limit what has a date, by what may be in them or by what is wholly in them", () => {
  const shown = (years: string, from: string, to: string, mode = "") =>
    isShown(
      { years },
      new Map([
        ["from", from],
        ["to", to],
        ["mode", mode],
      ]),
    );
  expect(shown("2016/2017", "2017", "2017")).toBe(true);
  expect(shown("2016/2017", "2017", "2017", "within")).toBe(false);
  expect(shown("2016/2017", "2016", "", "within")).toBe(true);
  expect(shown("2015/9999", "2017", "")).toBe(true);
  expect(shown("2015/2015", "2016", "")).toBe(false);
  expect(shown("", "2016", "")).toBe(false);
  expect(shown("", "", "")).toBe(true);
});

test("an address has only what differs from the defaults, and gives it back", () => {
  const defaults = new Map([
    ["entity", ""],
    ["certainty", "firm"],
  ]);
  const choice = new Map([
    ["entity", "belarus"],
    ["certainty", "firm"],
  ]);
  expect(queryOf(choice, defaults)).toBe("?entity=belarus");
  expect(queryOf(defaults, defaults)).toBe("");
  expect(valuesFrom("?entity=belarus&other=1", defaults)).toEqual(choice);
});

test.each([
  ["The Suwałki gap (as of 2020)", "suwalki GAP", true],
  ["The Suwałki gap (as of 2020)", "gap suw", true],
  ["The Suwałki gap (as of 2020)", "suwalki 2019", false],
  ["Anything", "", true],
])("“%s” has the words “%s”: %s", (text, search, expected) => {
  expect(hasWords(text, search)).toBe(expected);
});
