import { expect, test } from "vitest";
import { pollShareSum } from "../rules/poll/share-sum.ts";
import { collections } from "../vocabularies/collection.ts";
import { findingsAfter, findingsIn, minimal, placesOf, recordsOf } from "./records.ts";

test.each(collections)("the minimal record of %s is valid", (collection) => {
  const id = collection === "citations" ? "note-1" : "x";
  expect(recordsOf({ [`${collection}/${id}`]: minimal[collection] }).idsOf(collection)).toEqual(new Set([id]));
});

test("a rule is run alone on a few records", () => {
  expect(findingsIn(pollShareSum, { "polls/x": minimal.polls })).toEqual([]);
  const findings = findingsAfter(pollShareSum, {
    "polls/two-unions": (poll) => {
      poll.waves[0].results[0].value.value = 93.9;
    },
  });
  expect(placesOf(findings)).toEqual(["polls/two-unions.json waves.0.results"]);
});
