import type { Redirect } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { oldIds } from "./old-ids.ts";

const common = { reason: "Both records were about one question.", since: "1.1.0" };
const redirects: readonly Redirect[] = [
  { ...common, kind: "moved", from: "polls/a", to: "polls/b" },
  { ...common, kind: "split", from: "polls/b", to: ["polls/two-unions", "polls/c"] },
  { ...common, kind: "withdrawn", from: "events/never", since: "next" },
  { ...common, kind: "moved", from: "polls/loop", to: "polls/pool" },
  { ...common, kind: "moved", from: "polls/pool", to: "polls/loop" },
];

test("an old id leads to the records that replace it after all moves; a withdrawn one to none", () => {
  expect(oldIds(redirects).map(({ name, kind, targets }) => [name, kind, targets])).toEqual([
    ["polls/a", "moved", ["polls/two-unions", "polls/c"]],
    ["polls/b", "split", ["polls/two-unions", "polls/c"]],
    ["events/never", "withdrawn", []],
    ["polls/loop", "moved", []],
    ["polls/pool", "moved", []],
  ]);
});

test("an old id names the version that removed it, once that has a number", () => {
  expect(oldIds(redirects).map(({ since }) => since)).toEqual(["1.1.0", "1.1.0", "", "1.1.0", "1.1.0"]);
});
