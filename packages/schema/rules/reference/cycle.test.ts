import { describe, expect, test } from "vitest";
import { findingsAfter, findingsIn, messagesOf, minimal, placesOf, realRecords } from "../../test/records.ts";
import { referenceCycle } from "./cycle.ts";

const place = (fields: object) => ({ ...minimal.entities, kind: "place", ...fields });

describe("reference/cycle", () => {
  test("a claim that rests on itself is reported", () => {
    const findings = findingsAfter(referenceCycle, {
      "claims/empty-shell": ({ restsOn }) => restsOn.push("claims/empty-shell"),
    });
    expect(messagesOf(findings)).toEqual(["`claims/empty-shell` refers to itself in `restsOn`."]);
  });

  test.each(["locatedIn", "partOf"])("a loop of `%s` is reported in each of its records", (field) => {
    const findings = findingsIn(referenceCycle, {
      "entities/a": place({ [field]: "b" }),
      "entities/b": place({ [field]: "c" }),
      "entities/c": place({ [field]: "a" }),
      "entities/inside": place({ [field]: "a" }),
    });
    expect(placesOf(findings)).toEqual(["a", "b", "c"].map((id) => `entities/${id}.json ${field}`));
    expect(messagesOf(findings)[0]).toBe(
      `The references in \`partOf\` or \`locatedIn\` form a loop: \`entities/a\`, \`entities/b\`, \`entities/c\`, \`entities/a\`.`,
    );
  });

  test("dossiers in each other, and dates derived from each other, are reported", () => {
    const dossier = (other: string) => ({ ...minimal.dossiers, records: ["events/x", other] });
    const event = (input: string) => ({
      ...minimal.events,
      basis: [{ for: ["date"], kind: "derived", inputs: [input], note: "A year apart." }],
    });
    const findings = findingsIn(referenceCycle, {
      "dossiers/a": dossier("dossiers/b"),
      "dossiers/b": dossier("dossiers/a"),
      "events/x": event("events/y"),
      "events/y": event("events/x"),
    });
    expect(placesOf(findings)).toEqual([
      "events/x.json basis.0.inputs.0",
      "events/y.json basis.0.inputs.0",
      "dossiers/a.json records.1",
      "dossiers/b.json records.1",
    ]);
  });

  test("a claim may rest on an argument that answers it", () => {
    expect([...referenceCycle.check(realRecords())]).toEqual([]);
  });

  test("a chain of ten thousand places is followed to its end", () => {
    const chain = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [`entities/p${i}`, place({ locatedIn: `p${i + 1}` })]),
    );
    expect(findingsIn(referenceCycle, chain)).toEqual([]);
  });
});
