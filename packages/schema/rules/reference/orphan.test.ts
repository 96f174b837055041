import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { referenceOrphan } from "./orphan.ts";

describe("reference/orphan", () => {
  test("an entity that no other record uses is reported", () => {
    const findings = findingsIn(referenceOrphan, { "entities/mig-29": { ...minimal.entities, partOf: "mig-29" } });
    expect(placesOf(findings)).toEqual(["entities/mig-29.json id"]);
    expect(messagesOf(findings)).toEqual(["No other record refers to `mig-29`."]);
  });

  test("a reference from any record is enough", () => {
    const records = {
      "entities/mig-29": minimal.entities,
      "arms-deals/x": { ...minimal["arms-deals"], replaces: ["mig-29"] },
    };
    expect(findingsIn(referenceOrphan, records)).toEqual([]);
  });
});
