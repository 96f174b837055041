import { describe, expect, test } from "vitest";
import { type EntityName, type Labelled, labelFrom, type PredicatePattern } from "./label.ts";

const names: Readonly<Record<string, EntityName>> = {
  belarus: { name: "Belarus" },
  "union-state": { name: "Union State", article: "the" },
  "mikhail-babich": { name: "Mikhail Babich" },
  russia: { name: "Russia" },
  "volga-radar": { name: "Volga radar", article: "the" },
  hantsavichi: { name: "Hantsavichi" },
};

const nameOf = (id: string): EntityName | undefined => names[id];

const patterns: ReadonlyMap<string, PredicatePattern> = new Map([
  ["member-of", { pattern: "{subject} is a member of {object}", past: "{subject} was a member of {object}" }],
  ["works-for", { pattern: "{subject} works for {object}", past: "{subject} worked for {object}" }],
  ["located-in", { pattern: "{subject} is in {object}", past: "{subject} was in {object}", lasting: true }],
]);

const labelOf = (record: Labelled): string => labelFrom(record, nameOf, patterns);

const relation = { id: "x", subject: "belarus", predicate: "member-of", object: "union-state" } as const;

describe("the label of a record", () => {
  test.each([
    [{ id: "x", label: "Russia cut oil deliveries", name: "x" }, "Russia cut oil deliveries"],
    [{ id: "x", name: "Belarus" }, "Belarus"],
    [{ id: "x", title: "Disputes over armaments" }, "Disputes over armaments"],
    [{ id: "x", title: null, URL: "https://www.example.org/report" }, "example.org/report"],
    [{ id: "note-33", number: 33 }, "Note 33"],
    [{ id: "x" }, "x"],
    [
      { ...relation, label: "The twelve roadmaps are part of the treaty" },
      "The twelve roadmaps are part of the treaty",
    ],
  ])("%j is “%s”", (record, label) => {
    expect(labelOf(record)).toBe(label);
  });
});

describe("the label of a relation", () => {
  test("is the sentence of its predicate, with articles and the year of the paper", () => {
    expect(labelOf(relation)).toBe("Belarus is a member of the Union State (as of 2020)");
  });

  test("begins with a capital", () => {
    const radar = { id: "x", subject: "volga-radar", predicate: "located-in", object: "hantsavichi" };
    expect(labelOf(radar)).toBe("The Volga radar is in Hantsavichi");
  });

  test("says since when, and that it had not ended in the year of the paper", () => {
    expect(labelOf({ ...relation, interval: "1999/.." })).toBe(
      "Belarus is a member of the Union State (since 1999, as of 2020)",
    );
    const radar = { id: "x", subject: "volga-radar", predicate: "located-in", object: "hantsavichi" };
    expect(labelOf({ ...radar, interval: "1986/.." })).toBe("The Volga radar is in Hantsavichi (since 1986)");
  });

  test("says what the paper does not state as a fact", () => {
    const labelIf = (fields: object) => labelOf({ ...relation, ...fields });
    expect(labelIf({ certainty: "stated" })).toBe("Belarus is a member of the Union State (as of 2020)");
    expect(labelIf({ certainty: "rumour" })).toBe("Belarus is a member of the Union State (rumoured, as of 2020)");
    expect(labelIf({ certainty: "attributed", accordingTo: ["russia", "union-state"] })).toBe(
      "Belarus is a member of the Union State (according to Russia and the Union State, as of 2020)",
    );
  });

  test("is in the past tense once the interval has ended", () => {
    const babich = { id: "x", subject: "mikhail-babich", predicate: "works-for", object: "russia" };
    expect(labelOf({ ...babich, interval: "2018-08/2019-04" })).toBe(
      "Mikhail Babich worked for Russia (August 2018 to April 2019)",
    );
    expect(labelOf({ ...babich, interval: "2019/2020" })).toMatch(/^Mikhail Babich works for Russia/);
  });

  test("has ids where names are missing, and the words of an unknown predicate", () => {
    expect(labelOf({ ...relation, subject: "$&" })).toBe("$& is a member of the Union State (as of 2020)");
    expect(labelOf({ ...relation, predicate: "likes" })).toBe("Belarus likes the Union State (as of 2020)");
  });
});
