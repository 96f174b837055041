import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seed } from "../../test/seed.ts";
import { real } from "../../test/snapshots.ts";
import type { Change } from "./change.ts";
import { describeDifference } from "./describe.ts";
import { equal, isObject, type Json, type JsonObject } from "./json.ts";
import { plainWords } from "./plain-text.ts";
import type { Snapshot } from "./snapshot.ts";

const names = [...real.records.keys()];

type Place = { readonly path: readonly (string | number)[]; readonly value: Json };

/** Every value at every depth. */
function places(value: Json, path: readonly (string | number)[] = []): Place[] {
  const inner = Array.isArray(value)
    ? value.flatMap((item: Json, index) => places(item, [...path, index]))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))
      : [];
  return path.length === 0 ? inner : [{ path, value }, ...inner];
}

// biome-ignore lint/suspicious/noExplicitAny: changes are made in ways that no type allows.
type Loose = any;

/** Ways to change a value in the list or object that contains it; some leave some values unchanged. */
const ways: Readonly<Record<string, (owner: Loose, key: string | number, other: Json) => void>> = {
  drop: (owner, key) => (Array.isArray(owner) ? owner.splice(Number(key), 1) : delete owner[key]),
  replace: (owner, key, other) => (owner[key] = other),
  nudge: (owner, key) => {
    const value = owner[key];
    owner[key] = typeof value === "number" ? value + 1 : typeof value === "string" ? `${value} ` : !value;
  },
  insert: (owner, key, other) => {
    if (Array.isArray(owner)) owner.splice(Number(key), 0, other);
    else owner[`${key}2`] = other;
  },
  repeat: (owner, key) => Array.isArray(owner) && owner.splice(Number(key), 0, owner[Number(key)]),
  swap: (owner, key) => Array.isArray(owner) && owner.push(...owner.splice(Number(key), 1)),
};

/** A record of the dataset with one change somewhere, and the field at its top that the change is in. */
const change = fc
  .record({
    name: fc.constantFrom(...names),
    at: fc.nat(),
    way: fc.constantFrom(...Object.keys(ways)),
    other: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  })
  .map(({ name, at, way, other }) => {
    const before = real.records.get(name) as JsonObject;
    const all = places(before);
    const { path } = all[at % all.length] as Place;
    const after = structuredClone(before) as Loose;
    const owner = path.slice(0, -1).reduce((value, key) => value[key], after);
    ways[way]?.(owner, path.at(-1) as string | number, structuredClone(other));
    const field = way === "insert" && path.length === 1 ? `${path[0]}2` : path[0];
    // Values that JSON cannot hold, such as minus zero, do not change a file.
    return { name, field, before, after: JSON.parse(JSON.stringify(after)) as JsonObject };
  })
  .filter(({ before, after }) => !equal(before, after));

const only = (...records: readonly (readonly [string, JsonObject])[]): Snapshot => ({
  ...real,
  records: new Map(records),
  schemas: undefined,
});

const bare = (one: Change): string => JSON.stringify({ ...one, steps: undefined });

describe("a random change of a real record", () => {
  test("is always reported, under that record and field and under no other", () => {
    fc.assert(
      fc.property(change, ({ name, field, before, after }) => {
        const { changes, bump } = describeDifference(only([name, before]), only([name, after]));
        expect(changes.length).toBeGreaterThan(0);
        expect(bump).not.toBe("none");
        for (const { change: found, words } of changes) {
          expect(found).toMatchObject({ kind: "field", record: name, path: expect.arrayContaining([field]) });
          expect((found as Extract<Change, { kind: "field" }>).path[0]).toBe(field);
          expect(plainWords(words)).toMatch(/^[^\n\p{Cc}]{3,}$/u);
        }
      }),
      { seed, numRuns: 3000 },
    );
  });

  test("that is undone leaves no difference", () => {
    fc.assert(
      fc.property(change, ({ name, before }) => {
        expect(describeDifference(only([name, before]), only([name, structuredClone(before)])).changes).toEqual([]);
      }),
      { seed, numRuns: 300 },
    );
  });

  test("is reported the same alone and together with another, in either order", () => {
    fc.assert(
      fc.property(change, change, (one, other) => {
        fc.pre(one.name !== other.name);
        const base = only([one.name, one.before], [other.name, other.before]);
        const found = (...records: readonly (readonly [string, JsonObject])[]): string[] =>
          describeDifference(base, only(...records)).changes.map(({ change }) => bare(change));
        const both = found([one.name, one.after], [other.name, other.after]);
        expect(found([other.name, other.after], [one.name, one.after])).toEqual(both);
        expect(
          [
            ...found([one.name, one.after], [other.name, other.before]),
            ...found([one.name, one.before], [other.name, other.after]),
          ].sort(),
        ).toEqual(both.sort());
      }),
      { seed, numRuns: 500 },
    );
  });
});
