import { describe, expect, test } from "vitest";
import { findingsAfter, placesOf, realFiles, realRecord, realRecords } from "../../test/records.ts";
import { workAddress } from "./address.ts";

const works = realFiles.map(({ path }) => path.replace(/\.json$/, "")).filter((name) => name.startsWith("works/"));

describe("work/address", () => {
  test("two works with each other's addresses are reported", () => {
    const [one, other] = ["works/trading-sovereignty", "works/second-hand-arms"].map((name) => realRecord(name).URL);
    const findings = findingsAfter(
      workAddress,
      {
        "works/trading-sovereignty": (work) => (work.URL = other),
        "works/second-hand-arms": (work) => (work.URL = one),
      },
      ...works.filter((name) => !/trading-sovereignty|second-hand-arms/.test(name)),
    );
    expect(placesOf(findings)).toEqual(["works/second-hand-arms.json URL", "works/trading-sovereignty.json URL"]);
    expect(findings[0]?.fix).toBe("Exchange the addresses of `second-hand-arms` and `trading-sovereignty`.");
  });

  test("an address without any word of the title is accepted alone", () => {
    expect([...workAddress.check(realRecords())]).toEqual([]);
  });
});
