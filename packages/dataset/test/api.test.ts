import { createRequire } from "node:module";
import { Cite } from "@citation-js/core";
import {
  type AnyRecord,
  cite,
  collectionOf,
  collections,
  dateSpan,
  type Entity,
  find,
  format,
  formatDate,
  get,
  graph,
  high,
  label,
  list,
  low,
  paper,
  type Quantity,
  quantities,
  references,
  released,
  type TimelineOptions,
  timeline,
  version,
} from "@unionstate/dataset";
import { polls } from "@unionstate/dataset/polls";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import { describe, expect, test } from "vitest";

const everything: readonly AnyRecord[] = collections.flatMap((collection): readonly AnyRecord[] => list(collection));

test("every collection of the schema is published", async () => {
  const schema = await import("@unionstate/schema");
  expect(collections).toEqual([...schema.collections]);
  for (const collection of collections) expect(list(collection).length).toBeGreaterThan(0);
  // @ts-expect-error: `people` is not a collection
  expect(() => list("people")).toThrow(new RangeError("`people` is not a collection."));
});

test("`require` returns the same module as `import`", async () => {
  const imported = await import("@unionstate/dataset");
  const required: object = createRequire(import.meta.url)("@unionstate/dataset");
  expect(Object.keys(required).toSorted()).toEqual(Object.keys(imported).toSorted());
});

test("the module of a collection has the records of that collection", () => {
  expect(polls).toEqual(list("polls"));
});

test("get finds a record by its id, in its collection", () => {
  expect(get("polls", "two-unions")).toBe(list("polls").find(({ id }) => id === "two-unions"));
  expect(get("entities", "belarus").name).toBe("Belarus");
});

test("get reports an unknown id or collection", () => {
  // @ts-expect-error: `belrus` is not an id of an entity
  expect(() => get("entities", "belrus")).toThrow(new RangeError("`belrus` is not the id of a record of `entities`."));
  // @ts-expect-error: `people` is not a collection
  expect(() => get("people", "belarus")).toThrow(new RangeError("`people` is not a collection."));
  // @ts-expect-error: an inherited property is not an id
  expect(() => get("entities", "constructor")).toThrow(RangeError);
});

describe("find", () => {
  test.each(["lukashenko", "Lukashenka", "Лукашенко", "Лукашэнка", "LUKASHENKO", "Łukaszenka", "Batka"])(
    "%s is Aliaksandr Lukashenka",
    (name) => {
      expect(find(name).map(({ id }) => id)).toEqual(["aliaksandr-lukashenka"]);
    },
  );

  test("exact matches come first, then names that contain the words", () => {
    expect(find("NATO")[0]?.id).toBe("nato");
    expect(find("nato").length).toBeGreaterThan(1);
    expect(find("Suwalki gap").map(({ id }) => id)).toEqual(["suwalki-gap"]);
  });

  test("every entity is found by each of its names", () => {
    for (const entity of list("entities")) {
      for (const name of [entity.name, ...(entity.variants ?? []).map((variant) => variant.name)]) {
        expect([name, find(name).includes(entity)]).toEqual([name, true]);
      }
    }
  });

  test("two entities share a name only where the paper uses one name for both", () => {
    const shared = list("entities").flatMap(({ id, name }) =>
      find(name)
        .filter(
          (other) => other.id !== id && [other.name, ...(other.variants ?? []).map((one) => one.name)].includes(name),
        )
        .map((other) => [id, other.id]),
    );
    expect(shared).toEqual([]);
    expect(find("VPK").map(({ id }) => id)).toEqual(["belarusian-vpk", "russian-vpk"]);
    expect(find("EU").map(({ id }) => id)).not.toContain("eurasian-economic-union");
  });

  test("an empty or unknown name finds no entity", () => {
    expect(find("")).toEqual([]);
    expect(find("…")).toEqual([]);
    expect(find("unknown name")).toEqual([]);
  });
});

describe("references", () => {
  test("the deal of a weapon refers to it, and the weapon to the type that it is part of", () => {
    const { to, from } = references(get("entities", "su-30sm"));
    expect(to.map(({ field, record }) => [field, record.id])).toContainEqual(["partOf", "su-30"]);
    expect(from.map(({ field, record }) => [field, record.id])).toContainEqual([
      "equipment.0",
      "russia-belarus-su-30sm-2016",
    ]);
  });

  test("references are symmetric for all records", () => {
    let count = 0;
    for (const record of everything) {
      for (const { record: other, field } of references(record).to) {
        count += 1;
        expect(references(other).from.some((back) => back.record === record && back.field === field)).toBe(true);
      }
    }
    expect(count).toBe(everything.reduce((sum, record) => sum + references(record).from.length, 0));
    expect(count).toBeGreaterThan(3000);
  });

  test("footnotes are referred to by number", () => {
    expect(references(get("citations", "note-33")).from.map(({ record }) => record.id)).toContain(
      "russia-belarus-su-30sm-2016",
    );
  });
});

describe("timeline", () => {
  test("is sorted, and within the limits", () => {
    const entries = timeline({ from: "2014-03-12", to: "2014-03-13", collections: ["events"] });
    expect(entries.map(({ record }) => record.id)).toContain("russian-fighters-arrive-2014");
    for (const { first, last } of entries) {
      expect((first ?? "") <= "2014-03-13" && (last ?? "9999") >= "2014-03-12").toBe(true);
    }
    const starts = timeline().map(({ first }) => first ?? "");
    expect(starts).toEqual(starts.toSorted());
  });

  test("a month is part of its year, and an open interval of every later one", () => {
    const ids = (options: TimelineOptions) => timeline(options).map(({ record, field }) => `${record.id} ${field}`);
    expect(ids({ from: "2016", to: "2016" })).toContain("russia-belarus-su-30sm-2016 steps.0.date");
    expect(ids({ from: "2017", to: "2017" })).not.toContain("russia-belarus-su-30sm-2016 steps.0.date");
    const open = list("relations").find(({ interval }) => interval?.endsWith("/.."));
    expect(ids({ from: "2020", collections: ["relations"] })).toContain(`${open?.id} interval`);
  });

  test("an entry has the label, the certainty and the status of what it dates", () => {
    const entries = timeline();
    expect(entries.find(({ record }) => record.id === "russia-belarus-su-30sm-2016")).toMatchObject({
      date: "2016-06",
      first: "2016-06-01",
      last: "2016-06-30",
      label: label(get("arms-deals", "russia-belarus-su-30sm-2016")),
      status: "ordered",
      certainty: "stated",
    });
    for (const { record, status } of entries) {
      const [of, known] = [collectionOf(record), status !== undefined];
      expect([record.id, known]).toEqual([record.id, ["events", "deployments"].includes(of) || "steps" in record]);
    }
    expect(new Set(entries.map(({ record }) => collectionOf(record)))).toEqual(
      new Set(["events", "statements", "arms-deals", "deployments", "polls"]),
    );
  });

  test("a hypothesis or rumour is listed only if asked for", () => {
    const uncertain = timeline({ certainty: ["hypothesis", "rumour"] });
    expect(uncertain.length).toBeGreaterThan(0);
    const shown = timeline();
    expect(shown.every(({ certainty }) => certainty === "stated" || certainty === "attributed")).toBe(true);
    expect(timeline({ certainty: ["stated", "attributed", "hypothesis", "rumour"] }).length).toBe(
      shown.length + uncertain.length,
    );
  });

  test("an invalid limit is an error", () => {
    expect(() => timeline({ from: "March 2014" })).toThrow("`March 2014` is not a year, month or day");
  });
});

describe("label", () => {
  test("is the label, name or title of a record", () => {
    const deal = get("arms-deals", "russia-belarus-su-30sm-2016");
    expect(label(deal)).toBe(deal.label);
    expect(label(get("entities", "belarus"))).toBe("Belarus");
    expect(label(get("citations", "note-33"))).toBe("Note 33");
  });

  test("of a relation is a sentence with both names", () => {
    const relation = list("relations").find((one) => one.label === undefined && one.predicate === "member-of");
    if (!relation) throw new Error("No relation says who is a member of what.");
    const { name } = get("entities", relation.subject);
    expect(label(relation)).toContain(name);
    expect(label(relation)).toMatch(/ (?:is|was) a member of .+ \(/);
  });

  test("of a work without a known title is its address", () => {
    const work = list("works").find(({ title }) => title === null);
    expect(work?.URL).toContain(work && label(work));
  });

  test("every record has one", () => {
    for (const record of everything) expect([record.id, label(record).length > 1]).toEqual([record.id, true]);
  });
});

describe("the graph", () => {
  test("has all entities, and the relations that the paper states or attributes to someone", () => {
    const { nodes, edges } = graph();
    expect(nodes).toBe(list("entities"));
    const certain = list("relations").filter(({ certainty }) => ["stated", "attributed"].includes(certainty));
    expect(edges.map(({ relation }) => relation)).toEqual(certain);
    const ids = new Set<string>(nodes.map(({ id }) => id));
    expect(edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
    for (const { relation, ...edge } of edges) {
      expect(edge).toMatchObject({ label: label(relation), certainty: relation.certainty });
    }
  });

  test("has hypotheses and rumours if asked for", () => {
    const all = graph({ certainty: ["stated", "attributed", "hypothesis", "rumour"] });
    expect(all.edges.length).toBe(list("relations").length);
    expect(graph({ certainty: ["hypothesis"] }).edges.every(({ certainty }) => certainty === "hypothesis")).toBe(true);
  });
});

describe("quantities", () => {
  const of = (record: AnyRecord) => quantities().filter((placed) => placed.record === record);

  test("are listed from all collections, without those of outside sources", () => {
    expect(of(get("arms-deals", "russia-belarus-su-30sm-2016")).map(({ field }) => field)).toEqual([
      "steps.0.number",
      "steps.0.price",
    ]);
    expect(of(get("polls", "two-unions")).some(({ field }) => field.startsWith("corroborations"))).toBe(false);
    expect(quantities().length).toBeGreaterThan(60);
  });

  const bound: Quantity = { kind: "bound", comparator: ">", limit: 75, unit: "%", asPrinted: "more than 75%" };
  const range: Quantity = { kind: "range", low: 70, high: 100, unit: "person", approximate: true };
  const money: Quantity = { kind: "exact", value: 600_000_000, unit: "USD" };
  const upper: Quantity = { kind: "bound", comparator: "<=", limit: 75, unit: "%" };

  test("a bound has one limit and a range has two", () => {
    expect([low(bound), high(bound)]).toEqual([75, null]);
    expect([low(range), high(range)]).toEqual([70, 100]);
    expect([low(money), high(money)]).toEqual([600_000_000, 600_000_000]);
    expect([low(upper), high(upper)]).toEqual([null, 75]);
  });

  test("are written in the style of the language, and remain bounds and ranges", () => {
    expect(format(bound)).toBe(">75%");
    expect(format(bound, "de")).toBe(">75\u00a0%");
    expect(format(range)).toBe("~70–100 people");
    expect(format(money)).toBe("$600,000,000");
    expect(format(money, "de")).toBe("600.000.000\u00a0$");
    expect(format({ kind: "exact", value: 1, unit: "year" })).toBe("1 year");
    expect(format({ kind: "exact", value: 25, unit: "year" }, "be")).toBe("25 гадоў");
    expect(format({ kind: "bound", comparator: "<", limit: 1, unit: "meetings-per-month" })).toBe("<1 meeting a month");
    expect(format({ kind: "exact", value: 8, unit: "percentage-point" })).toBe("8 percentage points");
    expect(format({ kind: "bound", comparator: "<=", limit: 2, unit: "army" })).toBe("≤2 armies");
  });

  test("every quantity of the dataset can be written", () => {
    for (const { quantity } of quantities()) expect(format(quantity)).toMatch(/\d/);
  });
});

describe("cite", () => {
  const [passage] = get("polls", "two-unions").evidence;
  const onPages = (...pages: number[]) => pages.map((page) => ({ section: passage?.section ?? "introduction", page }));

  test("includes the paper, the page, the record and the version", () => {
    expect(cite(get("polls", "two-unions"))).toBe(
      `Marin, Anaïs (2020). ${paper.title}. Vilnius Institute for Policy Analysis, p. 24. Record polls/two-unions of @unionstate/dataset ${version} (${released}).`,
    );
    expect(cite({ ...get("polls", "two-unions"), evidence: onPages(17, 16, 17) })).toContain(
      ", pp. 16, 17. Record polls/",
    );
    expect(cite(get("citations", "note-33"))).toContain(", p. 11. Record citations/note-33 ");
    expect(cite(get("works", "nmnby-7015"))).toContain("Analysis. Record works/nmnby-7015 ");
  });

  test("in BibTeX and CSL-JSON can be read by a citation processor", () => {
    const deal = { ...get("arms-deals", "russia-belarus-su-30sm-2016"), evidence: onPages(16, 17) };
    const csl = cite(deal, "csl");
    expect(csl).toMatchObject({ type: "report", page: "16, 17", author: [{ family: "Marin", given: "Anaïs" }] });
    expect(new Cite([csl]).format("bibliography", { format: "text" })).toContain("Marin");
    const { data } = new Cite(cite(deal, "bibtex"));
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({ title: paper.title, author: [{ family: "Marin", given: "Anaïs" }] });
  });

  test("an unknown style is an error", () => {
    // @ts-expect-error: there is no such style
    expect(() => cite(get("polls", "two-unions"), "mla")).toThrow("`mla` is not a style of citation");
  });
});

test("the collection of every record is found by its schema", () => {
  for (const collection of collections) {
    for (const record of list(collection)) expect(collectionOf(record)).toBe(collection);
  }
});

test("records cannot be changed", () => {
  const poll = get("polls", "two-unions");
  const [wave] = poll.waves;
  expect(() => {
    (poll as { label: string }).label = "Mine";
  }).toThrow(TypeError);
  expect(() => (wave as unknown as { results: unknown[] }).results.pop()).toThrow(TypeError);
  expect(() => (list("entities") as Entity[]).push({} as Entity)).toThrow(TypeError);
  expect(() => (references(poll).from as unknown[]).pop()).toThrow(TypeError);
  expect(() => (collections as string[]).pop()).toThrow(TypeError);
});

test("records keep bounds, unknown values and printed words as the paper has them", () => {
  const share = get("polls", "format-of-relations").waves[0]?.results[0]?.value;
  expect(share).toEqual({ kind: "bound", comparator: ">", limit: 75, unit: "%", asPrinted: "more than 75%" });
  const august = get("polls", "two-unions").waves[1]?.results;
  expect(august?.find(({ option }) => option === "european-union")).toEqual({
    option: "european-union",
    value: null,
    unknown: { value: "lostInSource" },
  });
  const purchase = get("arms-deals", "russia-belarus-su-30sm-2016");
  const [step] = purchase.kind === "supply" ? purchase.steps : [];
  expect(step).toMatchObject({
    kind: "ordered",
    number: { kind: "exact", value: 12, unit: "aircraft" },
    price: { kind: "exact", value: 600_000_000, unit: "USD", asPrinted: "600 million USD" },
  });
});

test("a bound has no value, in any record", () => {
  for (const { quantity, record } of quantities()) {
    expect([record.id, "value" in quantity]).toEqual([record.id, quantity.kind === "exact"]);
  }
});

test("the paper's title is its main title and its subtitle", () => {
  expect(paper.title).toBe(`${paper.mainTitle}. ${paper.subtitle}`);
});

test("each note of the paper has a citation", () => {
  expect(list("citations").length).toBe(paper.notes);
});

test.each([
  ["2016-06", { first: "2016-06-01", last: "2016-06-30", precision: "month", approximate: false }],
  ["2014-03-13", { first: "2014-03-13", last: "2014-03-13", precision: "day", approximate: false }],
  ["2010~/..", { first: "2010-01-01", last: null, precision: "interval", approximate: true }],
  ["../2015-03", { first: null, last: "2015-03-31", precision: "interval", approximate: false }],
])("%s spans %j", (edtf, span) => {
  expect(dateSpan(edtf)).toEqual(span);
});

test("a text that is not a date has no span", () => {
  expect(() => dateSpan("March 2014")).toThrow("`March 2014` is not an EDTF date");
});

test("dates and quantities are written in words", () => {
  expect(formatDate("201X/..")).toBe("since the 2010s");
  expect(format({ kind: "bound", comparator: ">", limit: 75, unit: "%" }, { style: "words" })).toBe("more than 75%");
});
