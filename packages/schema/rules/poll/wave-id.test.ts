import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { pollWaveId } from "./wave-id.ts";

const findingsOf = (id: string) => {
  const [wave] = minimal.polls.waves;
  return findingsIn(pollWaveId, { "polls/x": { ...minimal.polls, waves: [{ ...wave, id, date: "2019-12" }] } });
};

describe("poll/wave-id", () => {
  test("the id must be the date", () => {
    const findings = findingsOf("2010-12");
    expect(placesOf(findings)).toEqual(["polls/x.json waves.0.id"]);
    expect(messagesOf(findings)).toEqual(["The id of the wave is `2010-12`, but its date is `2019-12`."]);
  });

  test.each(["2019-12", "2019-12-online"])("%s is accepted", (id) => {
    expect(findingsOf(id)).toEqual([]);
  });
});
