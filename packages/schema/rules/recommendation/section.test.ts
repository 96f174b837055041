import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { recommendationSection } from "./section.ts";

const sections = {
  "sections/recommendations": { ...minimal.sections, title: "Recommendations" },
  "sections/to-lithuania": { ...minimal.sections, parent: "recommendations", title: "To Lithuania" },
  "sections/reconcile": { ...minimal.sections, parent: "to-lithuania", title: "Reconcile Lithuania and Belarus" },
};

describe("recommendation/section", () => {
  test("a section without its recommendation is reported", () => {
    const findings = findingsIn(recommendationSection, sections);
    expect(placesOf(findings)).toEqual(["sections/reconcile.json title"]);
    expect(messagesOf(findings)).toEqual([
      "No recommendation has the title of this section, “Reconcile Lithuania and Belarus”.",
    ]);
  });

  test("a title that differs from the heading is reported at both", () => {
    const recommendation = { ...minimal.recommendations, title: "Reconcile Lithuania with Belarus" };
    const findings = findingsIn(recommendationSection, { ...sections, "recommendations/x": recommendation });
    expect(placesOf(findings)).toEqual(["sections/reconcile.json title", "recommendations/x.json title"]);
    expect(findings[1]?.message).toBe(
      "No section has the title of this recommendation, “Reconcile Lithuania with Belarus”.",
    );
  });

  test("the same title in both is accepted", () => {
    const recommendations = { "recommendations/x": minimal.recommendations };
    expect(findingsIn(recommendationSection, { ...sections, ...recommendations })).toEqual([]);
  });
});
