import { expect, test } from "vitest";
import { redirect } from "./redirect.ts";

const from = "polls/two-unions";
const since = "1.1.0";
const reason = "The same question stood under two ids.";

test.each([
  { from, kind: "moved", to: "polls/union-or-europe", reason, since },
  { from, kind: "moved", to: "polls/union-or-europe", reason, since: "next" },
  { from, kind: "split", to: ["polls/union-choice", "polls/europe-choice"], reason, since },
  { from, kind: "withdrawn", reason, since: "2.0.0-next.3" },
])("%j says what became of a record", (value) => {
  expect(redirect.safeParse(value).success).toBe(true);
});

test.each([
  ["a record that is in no collection", { from: "poll/two-unions", kind: "withdrawn", reason, since }],
  ["a move to nowhere", { from, kind: "moved", reason, since }],
  ["a tombstone that leads somewhere", { from, kind: "withdrawn", to: "polls/union-or-europe", reason, since }],
  ["a split into one", { from, kind: "split", to: ["polls/union-or-europe"], reason, since }],
  ["no reason", { from, kind: "withdrawn", since }],
  ["a version that is none", { from, kind: "withdrawn", reason, since: "1.1" }],
])("%s is refused", (_, value) => {
  expect(redirect.safeParse(value).success).toBe(false);
});
