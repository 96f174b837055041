import { expect, test } from "vitest";
import { percentSum } from "../rules/poll/share-sum.ts";
import { collections } from "../vocabularies/collection.ts";
import { minimal, problemsIn, problemsOf, recordsOf } from "./records.ts";

test.each(collections)("the minimal record of %s is valid", (collection) => {
  const id = collection === "citations" ? "note-1" : "x";
  expect(recordsOf({ [`${collection}/${id}`]: minimal[collection] }).idsOf(collection)).toEqual(new Set([id]));
});

test("a rule is run alone on a few records, or on all", () => {
  expect(problemsOf(percentSum, { "polls/x": minimal.polls })).toEqual([]);
  const problems = problemsIn(percentSum, {
    "polls/two-unions": (poll) => {
      poll.waves[0].results[0].value.value = 93.9;
    },
  });
  expect(problems.map(({ file }) => file)).toEqual(["polls/two-unions.json"]);
});
