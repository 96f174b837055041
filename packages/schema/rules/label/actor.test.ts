import { describe, expect, test } from "vitest";
import { findingsAfter, messagesOf, placesOf, realRecords } from "../../test/records.ts";
import { labelActor } from "./actor.ts";

const people = ["entities/aliaksandr-lukashenka", "entities/vladimir-putin"];

describe("label/actor", () => {
  test("a statement with another speaker than its label names is reported", () => {
    const findings = findingsAfter(
      labelActor,
      { "statements/lukashenka-ukraine-fights-2017": (statement) => (statement.speakers = ["vladimir-putin"]) },
      ...people,
    );
    expect(placesOf(findings)).toEqual(["statements/lukashenka-ukraine-fights-2017.json speakers"]);
    expect(messagesOf(findings)).toEqual(["The label does not name `vladimir-putin`."]);
  });

  test("an event of a person whom neither label nor description names is reported", () => {
    const findings = findingsAfter(
      labelActor,
      { "events/joint-air-defence-ratified-2012": (event) => (event.actors = ["vladimir-putin"]) },
      ...people,
    );
    expect(placesOf(findings)).toEqual(["events/joint-air-defence-ratified-2012.json actors.0"]);
  });

  test("groups and bodies can be described in other words", () => {
    expect([...labelActor.check(realRecords())]).toEqual([]);
  });
});
