import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { relationEnds } from "./ends.ts";

describe("relation/ends", () => {
  test("a relation of an entity to itself is reported", () => {
    const findings = findingsIn(relationEnds, { "relations/x": { ...minimal.relations, object: "germany" } });
    expect(placesOf(findings)).toEqual(["relations/x.json object"]);
    expect(messagesOf(findings)).toEqual(["`germany` is both subject and object."]);
  });

  test("the same relation twice is reported, whatever its interval", () => {
    const later = { ...minimal.relations, interval: "1955/.." };
    const findings = findingsIn(relationEnds, { "relations/x": minimal.relations, "relations/y": later });
    expect(placesOf(findings)).toEqual(["relations/y.json subject"]);
    expect(messagesOf(findings)).toEqual(["`y` duplicates `x`."]);
  });
});
