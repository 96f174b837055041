import * as dataset from "@unionstate/dataset";
import { expect, test } from "vitest";

const { all, armsDeals, cite, collectionOf, entities, get, paper, polls, version } = dataset;

test("every collection of the schema is exported as a list", async () => {
  const { collections } = await import("@unionstate/schema");
  expect(Object.keys(all)).toEqual([...collections]);
  for (const list of Object.values(all)) expect(Array.isArray(list)).toBe(true);
});

test("get finds a record by its id, in its collection", () => {
  expect(get("polls", "two-unions")).toBe(polls.find(({ id }) => id === "two-unions"));
  expect(get("entities", "belarus").name).toBe("Belarus");
});

test("get says which record there is not", () => {
  // @ts-expect-error: `belrus` is not an id of an entity
  expect(() => get("entities", "belrus")).toThrow(new RangeError("There is no record `belrus` in `entities`."));
  // @ts-expect-error: `people` is not a collection
  expect(() => get("people", "belarus")).toThrow(new RangeError("There is no collection `people`."));
  // @ts-expect-error: an inherited name is no id either
  expect(() => get("entities", "constructor")).toThrow(RangeError);
});

test("cite names the paper, the page, the record and the version", () => {
  expect(cite(get("polls", "two-unions"))).toBe(
    `Marin, Anaïs (2020). ${paper.title}. Vilnius Institute for Policy Analysis, p. 24. Record polls/two-unions of @unionstate/dataset ${version}.`,
  );
  expect(cite(get("arms-deals", "russia-belarus-su-27sm3-2014"))).toContain(", pp. 16, 17. Record arms-deals/");
  expect(cite(get("citations", "note-33"))).toContain(", p. 11. Record citations/note-33 ");
  expect(cite(get("works", "nmnby-7015"))).toContain("Analysis. Record works/nmnby-7015 ");
});

test("every record knows its collection", () => {
  for (const [collection, list] of Object.entries(all)) {
    for (const record of list) expect(collectionOf(record)).toBe(collection);
  }
});

test("nobody can change the data for another", () => {
  const poll = get("polls", "two-unions");
  const [wave] = poll.waves;
  expect(() => {
    poll.title = "Mine";
  }).toThrow(TypeError);
  expect(() => wave?.results.pop()).toThrow(TypeError);
  expect(() => (entities as unknown[]).push({})).toThrow(TypeError);
});

test("the records keep what the paper says and no more", () => {
  const share = get("polls", "format-of-relations").waves[0]?.results[0]?.value;
  expect(share).toEqual({ kind: "bound", comparator: ">", value: 75, unit: "%", asPrinted: "more than 75%" });
  const august = get("polls", "two-unions").waves[1]?.results;
  expect(august?.find(({ option }) => option === "european-union")).toEqual({
    option: "european-union",
    value: null,
    unknown: { value: "lostInSource" },
  });
  expect(armsDeals.filter(({ price }) => price?.kind === "exact").map(({ id, price }) => [id, price])).toEqual([
    ["russia-belarus-s-300ps", { kind: "exact", value: 170_000_000, unit: "USD", asPrinted: "170 million USD" }],
    ["russia-belarus-su-30sm-2016", { kind: "exact", value: 600_000_000, unit: "USD", asPrinted: "600 million USD" }],
  ]);
});
