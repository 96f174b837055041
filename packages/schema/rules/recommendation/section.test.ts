import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { recommendationSection } from "./section.ts";

const sections = {
  "sections/recommendations": { ...minimal.sections, title: "Recommendations" },
  "sections/to-lithuania": { ...minimal.sections, parent: "recommendations", title: "To Lithuania" },
  "sections/reconcile": { ...minimal.sections, parent: "to-lithuania", title: "Reconcile Lithuania and Belarus" },
};

const recommendation = { ...minimal.recommendations, evidence: [{ page: 38, section: "reconcile" }] };

describe("recommendation/section", () => {
  test("a section without its recommendation is reported", () => {
    const findings = findingsIn(recommendationSection, sections);
    expect(placesOf(findings)).toEqual(["sections/reconcile.json id"]);
    expect(messagesOf(findings)).toEqual(["No recommendation has its first evidence in the section `reconcile`."]);
  });

  test("a section with two recommendations is reported", () => {
    const findings = findingsIn(recommendationSection, {
      ...sections,
      "recommendations/x": recommendation,
      "recommendations/y": recommendation,
    });
    expect(messagesOf(findings)).toEqual([
      "Several recommendations have their first evidence in the section `reconcile`.",
    ]);
  });

  test("a section with one recommendation is accepted", () => {
    expect(findingsIn(recommendationSection, { ...sections, "recommendations/x": recommendation })).toEqual([]);
  });
});
