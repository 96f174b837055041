import { expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { relationKinds } from "./kinds.ts";

test("relation/kinds: a weapon cannot have members", () => {
  const findings = findingsIn(relationKinds, {
    "entities/germany": { ...minimal.entities, kind: "state" },
    "entities/nato": { ...minimal.entities, kind: "equipment" },
    "relations/x": minimal.relations,
  });
  expect(placesOf(findings)).toEqual(["relations/x.json object"]);
  expect(messagesOf(findings)).toEqual(["`nato` is of kind `equipment`, which cannot be the object of `member-of`."]);
});
