import type { Redirect } from "@unionstate/schema";
import { expect, test } from "vitest";
import { compareRecords } from "./compare-records.ts";
import type { Snapshot } from "./snapshot.ts";

const poll = { id: "two-unions" };
const snapshot = (names: readonly string[], redirects: readonly Redirect[]): Snapshot => ({
  label: "",
  records: new Map(names.map((name) => [name, poll])),
  schemas: undefined,
  redirects,
  unreadable: [],
});

test("a chain of 3,000 moves is followed with a few steps for each", () => {
  const size = 3000;
  let steps = 0;
  const moves = Array.from({ length: size }, (_, i): Redirect => {
    const to = i === size - 1 ? "polls/two-unions" : `polls/p${i + 1}`;
    return {
      from: `polls/p${i}`,
      kind: "moved",
      reason: "One question.",
      since: "next",
      get to() {
        steps += 1;
        return to;
      },
    };
  });
  const before = snapshot(["polls/two-unions", ...moves.map(({ from }) => from)], []);
  const changes = compareRecords(before, snapshot(["polls/two-unions"], moves));
  expect(changes).toHaveLength(size);
  expect(changes.at(-1)).toMatchObject({ kind: "redirected", how: "merged", to: ["polls/two-unions"] });
  expect(steps).toBeLessThan(size * 5);
});

test("moves that form a loop lead nowhere", () => {
  const moved = (from: string, to: string): Redirect => ({ from, kind: "moved", to, reason: "One.", since: "next" });
  const loop = [moved("polls/a", "polls/b"), moved("polls/b", "polls/a")];
  const changes = compareRecords(snapshot(["polls/a", "polls/b"], []), snapshot([], loop));
  expect(changes.map(({ kind }) => kind)).toEqual(["gone", "gone"]);
});
