import { describe, expect, test } from "vitest";
import { findingsIn, minimal, placesOf } from "../../test/records.ts";
import { quantityUnit } from "./unit.ts";

const findingsOf = (unit: string, asPrinted: string) =>
  findingsIn(quantityUnit, {
    "figures/x": { ...minimal.figures, value: { kind: "exact", value: 1, unit, asPrinted } },
  });

describe("quantity/unit", () => {
  test.each([
    ["person", "63.9%", "The unit is `person`, but the paper prints “63.9%”.", "The printed unit: `%`."],
    [
      "USD",
      "600 million",
      "The unit is `USD`, but “600 million” does not mention it.",
      "`asPrinted` with the unit. Example: `600 million USD`.",
    ],
    [
      "USD",
      "600 million EUR",
      "The unit is `USD`, but the paper prints “600 million EUR”.",
      "The printed unit: another currency.",
    ],
  ])("%s is not the unit of “%s”", (unit, asPrinted, message, expected) => {
    const findings = findingsOf(unit, asPrinted);
    expect(placesOf(findings)).toEqual(["figures/x.json value.unit"]);
    expect(findings[0]).toMatchObject({ message, expected });
  });

  test.each([
    ["person", "63.9%", "Change the unit to `%`, or correct `asPrinted`."],
    ["USD", "600 million euros", "Correct the unit or `asPrinted`."],
    ["USD", "600 million", "Include the printed unit in `asPrinted`, or correct the unit."],
  ])("%s for “%s” has a fix", (unit, asPrinted, fix) => {
    expect(findingsOf(unit, asPrinted)[0]?.fix).toBe(fix);
  });

  test.each([
    ["12 SU-30SM aircrafts", "exercise", false],
    ["two new motorized regiments", "person", false],
    ["60,000 men", "battalion", false],
    ["30 to 60 hours", "battalion", false],
    ["two divisions of the army", "division", true],
    ["12,000 from the armed forces", "person", true],
    ["three others", "tank", true],
    ["3 months rotation", "month", true],
    ["within a year", "year", true],
    ["two decades", "year", true],
    ["almost once a month", "meetings-per-month", true],
    ["almost once a month", "month", false],
    ["hundreds of tanks and 45 armoured vehicles", "vehicle", true],
    ["two to three times smaller", "ratio", true],
  ])("“%s” can be counted in %s: %s", (asPrinted, unit, isAccepted) => {
    expect(findingsOf(unit, asPrinted).length === 0).toBe(isAccepted);
  });
});
