import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("section/order", () => {
  test("a section on an earlier page than the one before it is refused", () => {
    const problems = problemsAfter({
      "sections/airbase": (section) => {
        section.page = 8;
      },
    });
    expect(briefly(problems)).toEqual([
      "sections/airbase.json section/order Page 8 comes before page 17, where `joint-air-defence-system` stands.",
    ]);
  });

  test("a level that skips its parent is refused", () => {
    const problems = problemsAfter({
      "sections/airbase": (section) => {
        section.parent = "debunking-myths";
      },
    });
    expect(briefly(problems)).toEqual([
      "sections/airbase.json section/order The level is 3, below `debunking-myths`, which has level 1.",
    ]);
  });
});
