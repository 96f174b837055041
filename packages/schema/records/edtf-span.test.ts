import { expect, test } from "vitest";
import { span } from "./edtf-span.ts";

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`);

test("a month reaches from its first to its last millisecond", () => {
  expect(span("2016-06")).toEqual({ kind: "date", from: day("2016-06-01"), to: day("2016-07-01") - 1 });
});

test("an open interval has no beginning", () => {
  expect(span("../2015-03")).toEqual({ kind: "date", from: Number.NEGATIVE_INFINITY, to: day("2015-04-01") - 1 });
});

test.each(["2016-02-30", "2016-13", "soon", "2016-6", "2016/06/01"])("%s is not a date", (text) => {
  expect(span(text).kind).toBe("invalid");
});

test("an interval that ends before it begins is distinguished from a mistyped one", () => {
  expect(span("2018/2017").kind).toBe("reversed");
});
