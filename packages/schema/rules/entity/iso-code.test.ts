import { describe, expect, test } from "vitest";
import { findingsAfter, findingsIn, messagesOf, minimal, placesOf, realRecords } from "../../test/records.ts";
import { entityIsoCode } from "./iso-code.ts";

describe("entity/iso-code", () => {
  test.each([
    ["BE", "`BE` is the code of Belgium, but the record is about Belarus."],
    ["ZZ", "`ZZ` is the code of Unknown Region, but the record is about Belarus."],
    ["XX", "`XX` is not assigned to a country, but the record is about Belarus."],
  ])("%s for Belarus is reported", (code, message) => {
    const findings = findingsAfter(entityIsoCode, {
      "entities/belarus": (entity) => {
        entity.iso3166 = code;
      },
    });
    expect(messagesOf(findings)).toEqual([message]);
    expect(findings[0]?.expected).toBe("`BY`.");
  });

  test("the expected code is never a withdrawn one", () => {
    const findings = findingsAfter(entityIsoCode, {
      "entities/russia": (entity) => {
        entity.iso3166 = "BG";
      },
    });
    expect(findings[0]?.expected).toBe("`RU`.");
  });

  test("the same code for two states is reported at the second", () => {
    const state = { ...minimal.entities, kind: "state", iso3166: "BY" };
    const findings = findingsIn(entityIsoCode, {
      "entities/belarus": { ...state, name: "Belarus" },
      "entities/byelorussia": { ...state, name: "Byelorussia", variants: [{ name: "Belarus" }] },
    });
    expect(messagesOf(findings)).toEqual(["`BY` is also the code of `belarus`."]);
  });

  test.each([
    ["name", { name: "Bulgaria", variants: [{ name: "Belarus" }] }],
    ["variants.0.name", { name: "Belarus", variants: [{ name: "Bulgaria" }] }],
  ])("the name of another country in `%s` is reported, although another name has the code", (place, names) => {
    const state = { ...minimal.entities, kind: "state", iso3166: "BY", ...names };
    const findings = findingsIn(entityIsoCode, { "entities/belarus": state });
    expect(placesOf(findings)).toEqual([`entities/belarus.json ${place}`]);
    expect(messagesOf(findings)).toEqual([
      "Bulgaria is the country with the code `BG`, but the code of this record is `BY`.",
    ]);
  });

  test("the codes of all states are right: the UK, Turkey and Macedonia included", () => {
    expect([...entityIsoCode.check(realRecords((name) => name.startsWith("entities/")))]).toEqual([]);
  });
});
