import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf, realRecords } from "../../test/records.ts";
import { entityOneName } from "./one-name.ts";

describe("entity/one-name", () => {
  test.each([
    ["place", "Homiel / Gomel", "/"],
    ["person", "Andrei Fedorov and Andrei Parotnikau", "and"],
    ["person", "Lukashenka, Aliaksandr", ","],
    ["organisation", "Belarusian Analytical Workroom (BAW)", "(BAW)"],
    ["equipment", "Su-30SM; Flanker", ";"],
    ["organisation", "CSTO, also known as the Tashkent Pact", "also known as"],
    ["place", "Astana, formerly Tselinograd", "formerly"],
    ["person", "Taras Bulba alias Barauka", "alias"],
  ])("a %s named `%s` is reported", (kind, name, sign) => {
    const findings = findingsIn(entityOneName, { "entities/x": { ...minimal.entities, kind, name } });
    expect(placesOf(findings)).toEqual(["entities/x.json name"]);
    expect(messagesOf(findings)).toEqual([`\`${name}\` looks like two names: it contains “${sign}”.`]);
  });

  test("two authors in one field are reported", () => {
    const author = [{ family: "Wilson; Rontoyanni" }, { literal: "OSW / PISM" }];
    const findings = findingsIn(entityOneName, { "works/x": { ...minimal.works, author } });
    expect(placesOf(findings)).toEqual(["works/x.json author.0.family", "works/x.json author.1.literal"]);
  });

  test("names that the paper prints, and names of things that consist of two, are accepted", () => {
    expect([...entityOneName.check(realRecords())]).toEqual([]);
  });
});
