import { describe, expect, test } from "vitest";
import { checkDataset } from "../../check/check-dataset.ts";
import { findingsIn, messagesOf, minimal, placesOf, realFiles } from "../../test/records.ts";
import { referenceUnknown } from "./unknown.ts";

describe("reference/unknown", () => {
  test("a misspelt entity is reported, and the nearest is suggested", () => {
    const findings = findingsIn(referenceUnknown, {
      "entities/belarus": minimal.entities,
      "sections/a": minimal.sections,
      "events/x": { ...minimal.events, place: "belrus" },
    });
    expect(placesOf(findings)).toEqual(["events/x.json place"]);
    expect(findings[0]).toMatchObject({
      message: "Unknown entity `belrus`.",
      fix: "Use the id of a file in `data/entities/`. Did you mean `belarus`?",
    });
  });

  test("a footnote must be recorded", () => {
    const evidence = [{ page: 31, section: "a", citations: [34] }];
    const findings = findingsIn(referenceUnknown, {
      "sections/a": minimal.sections,
      "events/x": { ...minimal.events, evidence },
    });
    expect(placesOf(findings)).toEqual(["events/x.json evidence.0.citations.0"]);
    expect(messagesOf(findings)).toEqual(["Unknown citation `note-34`."]);
  });

  test("a record named by collection and id must exist", () => {
    const findings = findingsIn(referenceUnknown, {
      "sections/a": minimal.sections,
      "discrepancies/x": { ...minimal.discrepancies, concerns: ["polls/one-union"] },
    });
    expect(placesOf(findings)).toEqual(["discrepancies/x.json concerns.0"]);
    expect(messagesOf(findings)).toEqual(["Unknown poll `one-union`."]);
  });

  describe("a record that was removed", () => {
    const rest = { reason: "Two ids.", since: "next" };
    const redirects = [
      { from: "entities/su-30-sm", kind: "moved", to: "entities/su-30sm-fighter", ...rest },
      { from: "entities/su-30sm-fighter", kind: "moved", to: "entities/su-30sm", ...rest },
      { from: "entities/su-31", kind: "split", to: ["entities/su-30sm", "entities/su-30"], ...rest },
      { from: "entities/su-32", kind: "withdrawn", ...rest },
      { from: "events/su-30-order", kind: "moved", to: "arms-deals/russia-belarus-su-30sm-2016", ...rest },
      { from: "figures/airbases", kind: "moved", to: "events/airbase-announced-2013", ...rest },
    ];
    const deal = "arms-deals/russia-belarus-su-30sm-2016.json";

    /** What is reported of the deal, or of a claim, after one of its references was changed. */
    const problemsAfter = (path: string, from: string, to: string) =>
      checkDataset(
        {
          records: realFiles.map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file)),
          redirects: { path: "redirects.json", text: JSON.stringify(redirects) },
        },
        { only: (file) => file === path },
      ).problems.filter(({ rule }) => rule === "reference/unknown");

    const equipment = (id: string) => problemsAfter(deal, '"equipment": ["su-30sm"]', `"equipment": ["${id}"]`);

    test("is named with the one that replaces it, after all moves", () => {
      expect(equipment("su-30-sm")).toMatchObject([
        {
          message: "`entities/su-30-sm` has moved to `entities/su-30sm`: Two ids.",
          expected: "`su-30sm`.",
          fix: "Change it to `su-30sm`.",
          replacement: '"su-30sm"',
        },
      ]);
    });

    test("is named with its parts, or as withdrawn", () => {
      expect(equipment("su-31")).toMatchObject([
        {
          message: "`entities/su-31` was split into `entities/su-30sm` and `entities/su-30`: Two ids.",
          fix: "Refer to the part that is meant.",
        },
      ]);
      expect(equipment("su-32")).toMatchObject([
        { message: "`entities/su-32` was withdrawn: Two ids.", fix: "Remove the reference." },
      ]);
    });

    test("is replaced by name, also in another collection", () => {
      const ground = problemsAfter("claims/arms-refused.json", '"restsOn": [', '"restsOn": ["events/su-30-order", ');
      expect(ground).toMatchObject([{ fix: "Change it to `arms-deals/russia-belarus-su-30sm-2016`." }]);
    });
  });
});
