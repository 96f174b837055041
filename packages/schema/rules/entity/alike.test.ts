import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf, realRecords } from "../../test/records.ts";
import { entityAlike } from "./alike.ts";

const findingsOf = (kind: string, first: string, second: string) =>
  findingsIn(entityAlike, {
    "entities/first": { ...minimal.entities, kind, name: first },
    "entities/second": { ...minimal.entities, kind, name: second },
  });

describe("entity/alike", () => {
  test.each([
    ["another transliteration", "Aliaksandr Lukashenka", "Alexander Lukashenko"],
    ["an extra letter", "Vladimir Putin", "Vladimir Puttin"],
  ])("a name with %s is reported", (_, first, second) => {
    const findings = findingsOf("person", first, second);
    expect(placesOf(findings)).toEqual(["entities/second.json name"]);
    expect(messagesOf(findings)).toEqual([
      `The name \`${second}\` looks like another spelling of \`${first}\` (\`first\`).`,
    ]);
  });

  test("a variant that is the name of another entity is reported, whichever comes first", () => {
    const [one, other] = [
      { ...minimal.entities, kind: "organisation", name: "CSTO" },
      { ...minimal.entities, kind: "body", name: "Tashkent Pact", variants: [{ name: "CSTO" }] },
    ];
    expect(placesOf(findingsIn(entityAlike, { "entities/a": one, "entities/b": other }))).toEqual([
      "entities/b.json variants.0.name",
    ]);
    expect(placesOf(findingsIn(entityAlike, { "entities/a": other, "entities/b": one }))).toEqual([
      "entities/b.json name",
    ]);
  });

  test.each([
    [{}, {}, 1],
    [{ country: "belarus" }, {}, 1],
    [{ country: "belarus" }, { country: "russia" }, 0],
  ])("a variant that both have, of %o and %o, is reported %i times", (one, other, count) => {
    const body = { ...minimal.entities, kind: "body", variants: [{ name: "Ministry of Defence" }] };
    const findings = findingsIn(entityAlike, {
      "entities/a": { ...body, ...one, name: "Belarusian ministry" },
      "entities/b": { ...body, ...other, name: "Military department" },
    });
    expect(findings).toHaveLength(count);
    if (count > 0) expect(placesOf(findings)).toEqual(["entities/b.json variants.0.name"]);
  });

  test("two ministries can have the same short name", () => {
    expect([...entityAlike.check(realRecords((name) => name.startsWith("entities/")))]).toEqual([]);
  });

  test("exercises of different years are different", () => {
    expect(findingsOf("exercise", "Zapad 2014", "Zapad 2017")).toEqual([]);
  });
});
