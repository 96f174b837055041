import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { sectionOrder } from "./order.ts";

/** What the rule finds in an outline of two chapters whose second has one section, after that section is changed. */
const findingsOf = (change: object) =>
  findingsIn(sectionOrder, {
    "sections/first": { ...minimal.sections, position: 1, page: 1 },
    "sections/second": { ...minimal.sections, position: 2, page: 5 },
    "sections/third": { ...minimal.sections, position: 3, page: 7, level: 2, parent: "second", ...change },
  });

describe("section/order", () => {
  test("an outline in order is accepted", () => {
    expect(findingsOf({})).toEqual([]);
  });

  test.each([
    [{ position: 4 }, "position", "The position is 4, but 2 sections come before this one."],
    [{ page: 4 }, "page", "The section begins on page 4, but the previous section, `second`, begins on page 5."],
    [{ level: 3 }, "level", "The level is 3, but the parent `second` has level 1."],
    [{ parent: undefined }, "level", "The level is 2, but `parent` is missing."],
    [{ parent: "third", level: 3 }, "position", "The parent `third` comes after this section."],
  ])("%j is reported", (change, field, message) => {
    const findings = findingsOf(change);
    expect(placesOf(findings)).toEqual([`sections/third.json ${field}`]);
    expect(messagesOf(findings)).toEqual([message]);
  });
});
