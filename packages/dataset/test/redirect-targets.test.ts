import { expect, test } from "vitest";
import { soleTargets, targetsOf } from "../src/redirect-targets.ts";

type Redirects = ReadonlyMap<string, { readonly to?: string | readonly string[] }>;

/** The targets of a record, and how many redirects were looked up to find them. */
function lookedUp(redirects: Redirects, name: string) {
  let lookups = 0;
  const targets = targetsOf<string>(name, (each) => {
    lookups += 1;
    return redirects.get(each);
  });
  return { targets, lookups };
}

/** A list of redirects of which each leads to the next, and the last to `end`. */
const chain = (size: number, to: (next: string, index: number) => string | readonly string[]): Redirects =>
  new Map(Array.from({ length: size }, (_, i) => [`p${i}`, { to: to(i === size - 1 ? "end" : `p${i + 1}`, i) }]));

test("a chain of 6,500 moves leads to its end; each is looked up once", () => {
  const moves = chain(6500, (next) => next);
  expect(lookedUp(moves, "p0")).toEqual({ targets: ["end"], lookups: 6501 });
  expect(new Set(soleTargets(moves).values())).toEqual(new Set(["end"]));
});

test("splits that lead to the next twice are followed once", () => {
  const splits = chain(1500, (next, index) => (index === 1499 ? ["left", "right"] : [next, next, `p${index + 1}`]));
  expect(lookedUp(splits, "p0")).toEqual({ targets: ["left", "right"], lookups: 1502 });
  expect(soleTargets(splits).size).toBe(0);
});

test("chained splits into the next and a part of its own are followed once", () => {
  const splits = chain(1500, (next, index) => [next, `part${index}`]);
  const { targets, lookups } = lookedUp(splits, "p0");
  expect([targets.length, lookups]).toEqual([1501, 3001]);
  expect(targets.slice(0, 2)).toEqual(["end", "part1499"]);
  expect(soleTargets(splits).size).toBe(0);
});

test("each redirect is read a fixed number of times for all sole targets together", () => {
  let reads = 0;
  const counted = new Map(
    [...chain(2000, (next) => [next, next])].map(([name, { to }]) => [
      name,
      {
        get to() {
          reads += 1;
          return to ?? [];
        },
      },
    ]),
  );
  expect(soleTargets(counted).get("p0")).toBe("end");
  expect(reads).toBe(4000);
});

test("a record without a redirect is its own target, a withdrawn one has none", () => {
  const redirects: Redirects = new Map([
    ["gone", {}],
    ["both", { to: ["a", "b"] }],
    ["same", { to: ["c", "d"] }],
    ["c", { to: "a" }],
    ["d", { to: "a" }],
  ]);
  expect(["a", "gone", "both", "same"].map((name) => lookedUp(redirects, name).targets)).toEqual([
    ["a"],
    [],
    ["a", "b"],
    ["a"],
  ]);
  expect(soleTargets(redirects)).toEqual(
    new Map([
      ["same", "a"],
      ["c", "a"],
      ["d", "a"],
    ]),
  );
});

test("redirects that form a loop end", () => {
  const loop: Redirects = new Map([
    ["a", { to: "b" }],
    ["b", { to: "a" }],
  ]);
  expect(lookedUp(loop, "a").targets).toEqual([]);
  expect(soleTargets(loop).size).toBe(0);
});
