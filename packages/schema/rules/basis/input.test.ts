import { expect, test } from "vitest";
import { problemsAfter } from "../../test/real-records.ts";

test("basis/input: a record that is not there, and a field that is not, are told with the nearest", () => {
  const problems = problemsAfter({
    "arms-deals/belarus-iskander": (deal) => {
      deal.basis[0].inputs[0] = "rams-deals/russia-belarus-iskander";
    },
    "arms-deals/russia-belarus-radar-aircraft-2014": (deal) => {
      deal.basis[0].inputs[0] = "eliveryDate";
    },
  }).filter(({ rule }) => rule === "basis/input");
  expect(problems.map(({ message, fix }) => `${message} ${fix}`)).toEqual([
    "`rams-deals/russia-belarus-iskander` is neither a record nor a field of this one. Did you mean `arms-deals/russia-belarus-iskander`?",
    "`eliveryDate` is neither a record nor a field of this one. Did you mean `deliveryDate`?",
  ]);
});
