import { expect, test } from "vitest";
import { amountText, certaintyText, dateText, listText, sinceText } from "./wording.ts";

const name = (id: string): string => ({ "keir-giles": "Keir Giles", iiss: "the IISS" })[id] ?? id;

test("certainty is worded with whose account it is, and nothing is added to what the paper states itself", () => {
  expect(certaintyText({ certainty: "stated" }, name)).toBe("");
  expect(certaintyText({ certainty: "attributed", accordingTo: ["keir-giles", "iiss"] }, name)).toBe(
    "according to Keir Giles and the IISS",
  );
  expect(certaintyText({ certainty: "hypothesis", accordingTo: ["keir-giles"] }, name)).toBe(
    "a hypothesis of Keir Giles",
  );
  expect(certaintyText({ certainty: "hypothesis" }, name)).toBe("a hypothesis");
  expect(certaintyText({ certainty: "rumour" }, name)).toBe("rumoured");
  expect(certaintyText({ certainty: "rumour", accordingTo: ["iiss"] }, name)).toBe("rumoured, according to the IISS");
});

test("a label that names the source is not repeated", () => {
  const label = "Russia intended to deploy missiles, according to Keir Giles";
  expect(certaintyText({ label, certainty: "attributed", accordingTo: ["keir-giles"] }, name)).toBe("");
  expect(certaintyText({ label, certainty: "rumour", accordingTo: ["keir-giles"] }, name)).toBe("rumoured");
});

test("an amount without a number has its printed words, and an unstated one none", () => {
  const value = { kind: "bound", comparator: ">", limit: 75, unit: "%" } as const;
  expect(amountText(value, "more than 75%")).toBe("more than 75%");
  expect(amountText(null, "dozens of thousands")).toBe("“dozens of thousands”");
  expect(amountText(null)).toBeUndefined();
});

test("a decade and an unknown date have their printed words", () => {
  expect(dateText("2016-06", "June 2016")).toBe("June 2016");
  expect(dateText("199X", "early 1990s")).toBe("“early 1990s”");
  expect(dateText("199X")).toBe("the 1990s");
  expect(dateText(null, "for several years")).toBe("“for several years”");
  expect(dateText(null)).toBeUndefined();
});

test("what lasts is dated from its beginning", () => {
  expect(sinceText("1995")).toBe("since 1995");
  expect(sinceText("1995/..")).toBe("since 1995");
  expect(sinceText(null, "recent reorganisation")).toBe("“recent reorganisation”");
});

test("lists end with “and”", () => {
  expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map(listText)).toEqual(["", "A", "A and B", "A, B and C"]);
});
