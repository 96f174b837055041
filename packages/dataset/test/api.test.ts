import { createRequire } from "node:module";
import { Cite } from "@citation-js/core";
import {
  type AnyRecord,
  cite,
  citeDataset,
  collectionOf,
  collections,
  dateSpan,
  dossiers,
  type Entity,
  evidenceFor,
  find,
  format,
  formatCertainty,
  formatDate,
  formatDeployment,
  formatSource,
  formatStep,
  formatTerms,
  get,
  graph,
  has,
  high,
  isRecordOf,
  label,
  list,
  low,
  nameInSentence,
  paper,
  permalink,
  type Quantity,
  quantities,
  references,
  released,
  resolve,
  rows,
  sources,
  type TimelineOptions,
  timeline,
  version,
} from "@unionstate/dataset";
import { polls } from "@unionstate/dataset/polls";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import { describe, expect, test } from "vitest";
import { cslItems } from "../emit/formats/csl.ts";
import { base } from "../emit/rdf.ts";
import { records } from "./real-data.ts";

const everything: readonly AnyRecord[] = collections.flatMap((collection): readonly AnyRecord[] => list(collection));

test("every collection of the schema is published", async () => {
  const schema = await import("@unionstate/schema");
  expect(collections).toEqual([...schema.collections]);
  for (const collection of collections) expect(list(collection).length).toBeGreaterThan(0);
  // @ts-expect-error: `people` is not a collection
  expect(() => list("people")).toThrow(new RangeError("`people` is not a collection. Use one of `collections`."));
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

test("get reports an unknown id or collection, with the one that was probably meant", () => {
  // @ts-expect-error: `belrus` is not an id of an entity
  expect(() => get("entities", "belrus")).toThrow(
    new RangeError("`belrus` is not the id of a record of `entities`. Did you mean `belarus`?"),
  );
  // @ts-expect-error: a poll is not an event
  expect(() => get("events", "two-unions")).toThrow(
    new RangeError("`two-unions` is not the id of a record of `events`. Did you mean `polls/two-unions`?"),
  );
  // @ts-expect-error: no id is close to this one
  expect(() => get("polls", "xyz")).toThrow(new RangeError("`xyz` is not the id of a record of `polls`."));
  // @ts-expect-error: a collection is named as it is
  expect(() => get("armsDeals", "belarus")).toThrow(
    new RangeError("`armsDeals` is not a collection. Did you mean `arms-deals`?"),
  );
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
    expect(new Set(find("VPK").map(({ id }) => id))).toEqual(new Set(["belarusian-vpk", "russian-vpk"]));
    expect(find("EU").map(({ id }) => id)).not.toContain("eurasian-economic-union");
  });

  test.each([
    ["A. Lukashenko", "aliaksandr-lukashenka"],
    ["Loukachenko", "aliaksandr-lukashenka"],
    ["Lukashenk", "aliaksandr-lukashenka"],
    ["S400", "s-400"],
    ["U.S.", "united-states"],
    ["RU", "russia"],
    ["Biélorussie", "belarus"],
    ["Weißrussland", "belarus"],
    ["Baltkrievija", "belarus"],
    ["Kiev", "kyiv"],
    ["Киев", "kyiv"],
    ["703448", "kyiv"],
    ["ОДКБ", "csto"],
    ["ЕАЭС", "eurasian-economic-union"],
    ["НАТО", "nato"],
    ["OTAN", "nato"],
    ["ЕС", "european-union"],
  ])("%s is %s", (name, id) => {
    expect(find(name)[0]?.id).toBe(id);
  });

  test("an initial or a near spelling lists nothing else", () => {
    expect(find("U.S.").map(({ id }) => id)).toEqual(["united-states"]);
    expect(find("Minks")).toEqual([]);
  });

  test("an empty or unknown name finds no entity", () => {
    expect(find("")).toEqual([]);
    expect(find("…")).toEqual([]);
    expect(find("unknown name")).toEqual([]);
  });
});

describe("names of records", () => {
  test("has says whether there is a record with an id", () => {
    expect([has("polls", "two-unions"), has("polls", "two-union"), has("polls", "constructor")]).toEqual([
      true,
      false,
      false,
    ]);
    // @ts-expect-error: there is no such collection
    expect(() => has("poll", "two-unions")).toThrow("Did you mean `polls`?");
  });

  test("resolve finds the records that others name", () => {
    expect(resolve("polls/two-unions")).toBe(get("polls", "two-unions"));
    for (const claim of list("claims")) {
      const grounds = "restsOn" in claim ? (claim.restsOn ?? []) : [];
      expect(grounds.map(resolve).map(label)).toEqual(
        references(claim)
          .to.filter(({ field }) => field.startsWith("restsOn"))
          .map(({ record }) => label(record)),
      );
    }
    // @ts-expect-error: there is no such poll
    expect(() => resolve("polls/two-union")).toThrow("Did you mean `two-unions`?");
    // @ts-expect-error: an id is not a name
    expect(() => resolve("two-unions")).toThrow(
      new TypeError(
        '`resolve` got `"two-unions"`, which is not the name of a record. Pass a name such as `polls/two-unions`.',
      ),
    );
  });

  test("isRecordOf accepts records of one collection, and no other value", () => {
    for (const collection of collections) {
      const found = everything.filter((record) => isRecordOf(collection, record));
      expect([collection, found.length]).toEqual([collection, list(collection).length]);
    }
    expect([null, "two-unions", {}, { id: "two-unions" }].some((value) => isRecordOf("polls", value))).toBe(false);
  });
});

describe("rows", () => {
  test("of polls are the answers of each group in each wave", () => {
    const count = list("polls").flatMap(({ waves }) => waves.flatMap(({ results }) => results)).length;
    expect(rows("polls").length).toBe(count);
    expect(rows("polls").find(({ limit }) => limit !== null)).toMatchObject({
      id: "format-of-relations",
      wave: "2019-08",
      dateFirst: "2019-08-01",
      datePrecision: "month",
      option: "independent-and-friendly",
      subgroup: null,
      value: null,
      low: null,
      high: null,
      limit: 75,
      comparator: ">",
      unit: "%",
      text: ">75%",
      pages: "23",
    });
  });

  test("of arms deals are their steps, and standing terms", () => {
    const deals = rows("arms-deals");
    expect(new Set(deals.map(({ id }) => id)).size).toBe(list("arms-deals").length);
    expect(deals.find(({ id }) => id === "russia-belarus-su-30sm-2016")).toMatchObject({
      supplier: "russia",
      recipients: "belarus",
      step: "ordered",
      date: "2016-06",
      dateLast: "2016-06-30",
      numberValue: 12,
      priceValue: 600_000_000,
      priceUnit: "USD",
    });
    for (const { kind, step } of deals) expect(step === null).toBe(kind === "terms");
  });

  test("say in words what the paper gives only in words", () => {
    for (const { id, valueAsPrinted, value } of list("figures")) {
      if (value === null && valueAsPrinted) {
        const row = rows("figures").find((one) => one.id === id);
        expect(row).toMatchObject({ value: null, low: null, high: null, limit: null, text: `“${valueAsPrinted}”` });
      }
    }
    expect(rows("figures").map(({ text }) => text)).toContain("“dozens of thousands”");
    expect(rows("arms-deals").map(({ dateText }) => dateText)).toEqual(
      expect.arrayContaining(["“for several years”", "June 2016"]),
    );
    expect(rows("deployments").map(({ endText }) => endText)).toContain("“within a year”");
  });

  test("of every collection have plain values under the same columns", () => {
    for (const collection of collections) {
      const all = rows(collection);
      const [first = { id: "" }] = all;
      expect([collection, new Set(all.map(({ id }) => id))]).toEqual([
        collection,
        new Set(list(collection).map(({ id }) => id)),
      ]);
      for (const row of all) {
        expect([row.id, Object.keys(row)]).toEqual([row.id, Object.keys(first)]);
        expect(Object.values(row).filter((value) => typeof value === "object" && value !== null)).toEqual([]);
      }
    }
  });

  test("never have the limit of a bound, or an end of a range, as a value", () => {
    for (const collection of ["polls", "figures"] as const) {
      for (const { id, value, low: least, high: most, limit, text } of rows(collection)) {
        if (limit !== null) expect([id, value, least, most]).toEqual([id, null, null, null]);
        if (value !== null) expect([id, least, most]).toEqual([id, value, value]);
        if (text === null) expect([id, value, limit]).toEqual([id, null, null]);
      }
    }
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

  test("every name of a record in a record is one of its references, with its path", () => {
    const textsIn = (value: unknown, field: string): [field: string, text: string][] =>
      typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => textsIn(inner, field ? `${field}.${key}` : key))
        : typeof value === "string"
          ? [[field, value]]
          : [];
    const byName = new Map(everything.map((record) => [`${collectionOf(record)}/${record.id}`, record]));
    const groups = new Set<string>();
    for (const record of everything) {
      const found = new Map(references(record).to.map(({ field, record: other }) => [field, other]));
      for (const [field, text] of textsIn(record, "")) {
        const other = byName.get(text);
        if (!other) continue;
        groups.add(field.replace(/\d+/g, "*"));
        expect([record.id, field, found.get(field)?.id]).toEqual([record.id, field, other.id]);
      }
    }
    expect([...groups].toSorted()).toEqual(["basis.*.inputs.*", "concerns.*", "records.*", "restsOn.*"]);
  });

  test("include those of steps and accounts", () => {
    const fieldsOf = (record: AnyRecord) => references(record).to.map(({ field }) => field);
    const steps = list("arms-deals")
      .flatMap(fieldsOf)
      .filter((field) => field.startsWith("steps."));
    const kinds = new Set(steps.map((field) => field.replace(/\d+/g, "*")));
    expect([...kinds]).toEqual(expect.arrayContaining(["steps.*.by", "steps.*.evidence.*.section"]));
    const account = everything.find((record) => "accordingTo" in record && record.accordingTo);
    expect(account && fieldsOf(account)).toContain("accordingTo.0");
  });

  test("of any other value are an error", () => {
    // @ts-expect-error: an id is not a record
    expect(() => references("two-unions")).toThrow(
      new TypeError(
        '`references` got `"two-unions"`, which is not a record. Pass a record, such as `get("polls", "two-unions")`.',
      ),
    );
    const made = { ...get("polls", "two-unions"), id: "two-union" };
    // @ts-expect-error: there is no such record
    expect(() => references(made)).toThrow("Did you mean `two-unions`?");
  });

  test("footnotes are referred to by number", () => {
    expect(references(get("citations", "note-33")).from.map(({ record }) => record.id)).toContain(
      "russia-belarus-su-30sm-2016",
    );
  });
});

test("the dossiers of a record are those that list it", () => {
  const [dossier] = list("dossiers");
  for (const { record, field } of dossier ? references(dossier).to : []) {
    expect([field, dossiers(record).some((one) => one === dossier)]).toEqual([field, true]);
  }
  const listed = everything.reduce((sum, record) => sum + dossiers(record).length, 0);
  expect(listed).toBe(list("dossiers").reduce((sum, { records }) => sum + records.length, 0));
});

describe("sources", () => {
  test("are the pages and sections of a record with the works that the footnotes there cite", () => {
    const [source, ...others] = sources(get("polls", "two-unions"));
    expect(others).toEqual([]);
    expect(source).toMatchObject({
      page: 24,
      section: { id: "sharp-power", title: get("sections", "sharp-power").title },
      note: 107,
      work: get("works", "nmnby-7015"),
      isTitleVerified: false,
      url: "https://nmnby.eu/news/analytics/7015.html",
    });
    expect(source).not.toHaveProperty("title");
  });

  test("include those of the steps of a deal, each once", () => {
    for (const deal of list("arms-deals")) {
      const all = sources(deal);
      const passages = [
        ...deal.evidence,
        ...(deal.kind === "supply" ? deal.steps.flatMap((step) => step.evidence) : []),
      ];
      expect(new Set(all.map(({ page }) => page))).toEqual(new Set(passages.map(({ page }) => page)));
      expect(new Set(all.map(({ note }) => note ?? 0).filter(Boolean))).toEqual(
        new Set(passages.flatMap(({ citations = [] }) => citations)),
      );
      const keys = all.map((source) => JSON.stringify(source));
      expect(keys).toEqual([...new Set(keys)]);
    }
  });

  test("have the place in the work that the footnote cites, and what is known about the work", () => {
    const citation = list("citations").find(({ works }) => works?.[0]?.locator);
    const [source] = citation ? sources(citation) : [];
    expect(source?.locator).toBe(citation?.works?.[0]?.locator);
    expect([source?.page, source?.section.id, source?.note]).toEqual([
      citation?.marker.page,
      citation?.marker.section,
      citation?.number,
    ]);
  });

  test("of a work are the work itself, without a passage", () => {
    const work = get("works", "wiley-2346-12509");
    expect(sources(work)).toEqual([
      {
        work,
        title: work.title,
        isTitleVerified: true,
        author: "Alexander Lanoszka",
        date: "2016",
        url: `https://doi.org/${work.DOI}`,
      },
    ]);
  });

  test("a title that is inferred from the URL is not verified", () => {
    const inferred = list("works").filter(({ titleSource }) => titleSource === "url");
    expect(inferred.length).toBeGreaterThan(0);
    for (const work of inferred) expect([work.id, sources(work)[0].isTitleVerified]).toEqual([work.id, false]);
  });

  test("a footnote whose works are lost is a source without a work", () => {
    const lost = list("citations").find(({ kind }) => kind === "lost");
    expect(lost && sources(lost)).toEqual([expect.not.objectContaining({ work: expect.anything() })]);
    expect(lost && sources(lost)[0]?.note).toBe(lost?.number);
  });

  test("of a section are its own page, and of a dossier those of its records", () => {
    const section = get("sections", "introduction");
    expect(sources(section)).toEqual([
      { page: section.page, section: { id: section.id, title: section.title }, isTitleVerified: false },
    ]);
    for (const dossier of list("dossiers")) expect(sources(dossier).length).toBeGreaterThan(0);
  });

  test("every record has one", () => {
    for (const record of everything) expect([record.id, sources(record).length > 0]).toEqual([record.id, true]);
  });
});

describe("evidenceFor", () => {
  const deployment = get("deployments", "russia-belarus-su-27sm3-2014");
  const pagesFor = (...fields: readonly string[]) => evidenceFor(deployment, ...fields).map(({ page }) => page);

  test("is the evidence that names the field, otherwise the one that names none", () => {
    expect(pagesFor("end")).toEqual([17]);
    expect(pagesFor("start")).toEqual([16]);
    expect(pagesFor("start", "rotation")).toEqual([17]);
  });

  test("is all evidence if each passage names another field", () => {
    const named = deployment.evidence.map((passage) => ({ ...passage, for: ["end"] }));
    expect(evidenceFor({ evidence: named }, "start")).toEqual(named);
  });

  test("is that of a step of a deal", () => {
    const deal = get("arms-deals", "russia-belarus-su-30sm-2016");
    if (deal.kind !== "supply") expect.fail("The deal has no steps.");
    const [step = expect.fail("The deal has no steps.")] = deal.steps;
    expect(evidenceFor(step, "price")).toEqual(step.evidence);
  });

  test("reports a value without evidence", () => {
    const work: object = get("works", "isans-report");
    expect(() => Reflect.apply(evidenceFor, undefined, [work, "title"])).toThrow(TypeError);
    expect(() => Reflect.apply(evidenceFor, undefined, [undefined, "title"])).toThrow("a record with evidence");
  });
});

test("the name of an entity in a sentence has its article", () => {
  const union = get("entities", "european-union");
  expect(nameInSentence(union)).toBe("the European Union");
  expect(nameInSentence({ ...union, name: "Union" })).toBe("the Union");
  expect(nameInSentence("belarus")).toBe("Belarus");
  expect(nameInSentence("nobody")).toBe("nobody");
});

test("the permanent address of a record is its name in RDF", () => {
  expect(permalink(get("citations", "note-33"))).toBe(`${base}citations/note-33`);
  expect(permalink("polls/two-unions")).toBe(permalink(get("polls", "two-unions")));
  // @ts-expect-error: `pols` is not a collection
  expect(() => permalink("pols/two-unions")).toThrow("Did you mean `polls`?");
  // @ts-expect-error: an id alone is not a name
  expect(() => permalink("two-unions")).toThrow(TypeError);
});

describe("timeline", () => {
  test("is sorted, and within the limits", () => {
    const entries = timeline({ from: "2014-03-12", to: "2014-03-13", collections: ["events"] });
    expect(entries.map(({ record }) => record.id)).toContain("russian-fighters-arrive-2014");
    for (const { first, last } of entries) {
      expect((first ?? "") <= "2014-03-13" && (last ?? "9999") >= "2014-03-12").toBe(true);
    }
    const starts = timeline().map((entry) => entry.first ?? entry.last ?? "");
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

  test("within its limits are only dates that cannot be outside them", () => {
    const limits = { from: "2014", to: "2019-06" };
    const within = timeline({ ...limits, mode: "within" });
    const overlapping = timeline(limits);
    expect(within.length).toBeLessThan(overlapping.length);
    for (const entry of within) expect(overlapping).toContainEqual(entry);
    for (const { first, last } of within) {
      expect([first, last].every((day) => day !== null && day >= "2014-01-01" && day <= "2019-06-30")).toBe(true);
    }
    // @ts-expect-error: there is no such mode
    expect(() => timeline({ mode: "inside" })).toThrow("`inside` is not a mode of the timeline.");
  });

  test("an invalid limit is an error", () => {
    expect(() => timeline({ from: "March 2014" })).toThrow("`March 2014` is not a year, month or day");
    expect(() => timeline({ from: "2014-13" })).toThrow(RangeError);
    expect(() => timeline({ to: "2014-02-30" })).toThrow(RangeError);
    expect(() => timeline({ from: "2015", to: "2014-06" })).toThrow(
      new RangeError("`from` (`2015`) is after `to` (`2014-06`). Exchange the two."),
    );
    // @ts-expect-error: one collection is a list of one
    expect(() => timeline({ collections: "events" })).toThrow(
      new TypeError(
        '`timeline` got `"events"`, which is not a list of collections. Pass a list, such as `["events"]`.',
      ),
    );
    // @ts-expect-error: one certainty is a list of one
    expect(() => timeline({ certainty: "stated" })).toThrow(TypeError);
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
    expect(edges.map(({ record }) => record)).toEqual(certain);
    const ids = new Set<string>(nodes.map(({ id }) => id));
    expect(edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
    for (const { record, ...edge } of edges) {
      expect(edge).toMatchObject({
        collection: "relations",
        label: label(record),
        certainty: record.certainty,
        predicate: record.predicate,
      });
    }
  });

  test("has deals, deployments, statements and events if asked for, in the direction of the record", () => {
    const { edges } = graph({ include: ["arms-deals", "deployments", "statements", "events"] });
    expect(edges).toContainEqual(
      expect.objectContaining({
        source: "russia",
        target: "belarus",
        collection: "arms-deals",
        record: get("arms-deals", "russia-belarus-su-30sm-2016"),
        status: "ordered",
      }),
    );
    for (const edge of edges) {
      const named = new Set(references(edge.record).to.map(({ record }) => record.id));
      expect([edge.record.id, named.has(edge.source) && named.has(edge.target)]).toEqual([edge.record.id, true]);
      if (edge.collection === "deployments") expect(edge.status).toBe(edge.record.state);
    }
    expect(new Set(edges.map(({ collection }) => collection)).size).toBe(4);
    const isolated = (all: readonly { source: string; target: string }[]): number => {
      const named = new Set(all.flatMap(({ source, target }) => [source, target]));
      return list("entities").filter(({ id }) => !named.has(id)).length;
    };
    expect(isolated([...graph().edges, ...edges])).toBeLessThan(isolated(graph().edges) / 2);
    // @ts-expect-error: figures connect no entities
    expect(() => graph({ include: ["figures"] })).toThrow("Records of `figures` do not connect entities.");
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

  test("includes the paper, the page, the record, the version and the permanent address", () => {
    expect(cite(get("polls", "two-unions"))).toBe(
      `Marin, Anaïs (2020). ${paper.title}. Vilnius Institute for Policy Analysis, p. 24. Record polls/two-unions of @unionstate/dataset ${version} (${released}). https://w3id.org/unionstate/polls/two-unions`,
    );
    expect(cite({ ...get("polls", "two-unions"), evidence: onPages(17, 16, 17) })).toContain(
      ", pp. 16, 17. Record polls/",
    );
    const { evidence, ...deal } = get("arms-deals", "russia-belarus-su-30sm-2016");
    const steps = deal.kind === "supply" ? deal.steps.map((step) => ({ ...step, evidence: onPages(12) })) : [];
    expect(deal.kind === "supply" && cite({ ...deal, steps, evidence: onPages(10) })).toContain(", pp. 10, 12. ");
    expect(cite(get("citations", "note-33"))).toContain(", p. 11. Record citations/note-33 ");
  });

  test("in BibTeX and CSL-JSON can be read by a citation processor", () => {
    const poll = { ...get("polls", "two-unions"), evidence: onPages(16, 17) };
    const csl = cite(poll, "csl");
    expect(csl).toMatchObject({ type: "report", page: "16, 17", author: [{ family: "Marin", given: "Anaïs" }] });
    expect(csl.URL).toBe(permalink(poll));
    expect(new Cite([csl]).format("bibliography", { format: "text" })).toContain("Marin");
    const { data } = new Cite(cite(poll, "bibtex"));
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({ title: paper.title, author: [{ family: "Marin", given: "Anaïs" }], URL: csl.URL });
  });

  test("of the paper is without pages or a record, and of the dataset with its version and the paper", () => {
    const text = `Marin, Anaïs (2020). ${paper.title}. Vilnius Institute for Policy Analysis. ISBN ${paper.isbn}.`;
    expect(cite(paper)).toBe(text);
    expect(citeDataset()).toBe(
      `The Union State dataset contributors (${released.slice(0, 4)}). The Union State dataset (version ${version}) [Data set]. Made from: ${text} https://w3id.org/unionstate`,
    );
    for (const [entry, item] of [
      [cite(paper, "bibtex"), cite(paper, "csl")],
      [citeDataset("bibtex"), citeDataset("csl")],
    ] as const) {
      const [read, ...others] = new Cite(entry).data;
      expect(others).toEqual([]);
      const { title, URL } = item;
      expect(read).toMatchObject({ title, ...(URL !== undefined && { URL }) });
      expect(new Cite([item]).format("bibliography", { format: "text" })).toContain(item.title);
    }
    // @ts-expect-error: not a style
    expect(() => citeDataset("mla")).toThrow("`mla` is not a style of citation");
  });

  test("of a work cites the work, not the paper", () => {
    const work = get("works", "wiley-2346-12509");
    expect(cite(work)).toBe(
      `Lanoszka, Alexander (2016). ${work.title}. International Affairs 92 (1), pp. 175-195. https://doi.org/${work.DOI}`,
    );
    const { data } = new Cite(cite(work, "bibtex"));
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({ type: "article-journal", title: work.title, DOI: work.DOI, volume: "92" });
    expect(new Cite([cite(work, "csl")]).format("bibliography", { format: "text" })).toContain("Lanoszka");
    expect(cite(get("works", "nmnby-7015"))).toBe(
      "[Title unknown]. Nashe Mnenie. https://nmnby.eu/news/analytics/7015.html",
    );
  });

  test("of every work can be read as BibTeX, and its CSL-JSON is that of the release", () => {
    expect(list("works").map((work) => cite(work, "csl"))).toEqual(JSON.parse(JSON.stringify(cslItems(records))));
    for (const work of list("works")) {
      const [item] = new Cite(cite(work, "bibtex")).data;
      expect([work.id, item?.title]).toEqual([work.id, cite(work, "csl").title]);
    }
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

test("records are listed in the order of the paper", () => {
  expect(list("citations").map(({ number }) => number)).toEqual(
    Array.from({ length: paper.notes }, (_, index) => index + 1),
  );
  expect(list("sections").map(({ position }) => position)).toEqual(list("sections").map((_, index) => index + 1));
  const pages = list("statements").map(({ evidence }) => Math.min(...evidence.map(({ page }) => page)));
  expect(pages).toEqual(pages.toSorted((a, b) => a - b));
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

test("what is not a date has no span", () => {
  // @ts-expect-error: a year is a text
  expect(() => dateSpan(2014)).toThrow(TypeError);
  expect(() => dateSpan("March 2014")).toThrow("`March 2014` is not an EDTF date");
});

test("a value that the paper does not give is written as printed, or as the reason", () => {
  expect(format(null, { asPrinted: "dozens of thousands", unknown: "vague" })).toBe("“dozens of thousands”");
  expect(format(null)).toBe("not stated");
  expect(format(null, { unknown: "lostInSource" })).toBe("missing from our copy of the paper");
  expect(formatDate(null, { asPrinted: "for several years" })).toBe("“for several years”");
  expect(formatDate(null, { unknown: "notStated" })).toBe("not stated");
  expect(formatDate("199X", { asPrinted: "early 1990s" })).toBe("“early 1990s”");
  expect(formatDate("2016-06", { asPrinted: "June 2016" })).toBe("June 2016");
  expect([low(null), high(null)]).toEqual([null, null]);
  // @ts-expect-error: an absent quantity is not an unknown one
  expect(() => format(undefined)).toThrow(TypeError);
  // @ts-expect-error: a number has no unit
  expect(() => low(12)).toThrow(TypeError);
  // @ts-expect-error: a year is a text
  expect(() => formatDate(2014)).toThrow('Pass an EDTF date such as `"2016-06"`, or `null`.');
});

test("what began and lasts is dated from its beginning", () => {
  expect(formatDate("1995", { since: true })).toBe("since 1995");
  expect(formatDate("1995/..", { since: true })).toBe("since 1995");
  expect(formatDate(null, { asPrinted: "recent reorganisation", since: true })).toBe("“recent reorganisation”");
});

describe("certainty in words", () => {
  const { name } = get("entities", "siarhei-bohdan");

  test("names whose account it is, and adds nothing to what the paper states itself", () => {
    expect(formatCertainty({ certainty: "stated" })).toBe("");
    expect(formatCertainty({ certainty: "attributed", accordingTo: ["siarhei-bohdan", "european-union"] })).toBe(
      `according to ${name} and the European Union`,
    );
    expect(formatCertainty({ certainty: "hypothesis", accordingTo: ["siarhei-bohdan"] })).toBe(
      `a hypothesis of ${name}`,
    );
    expect(formatCertainty({ certainty: "rumour" })).toBe("rumoured");
    expect(formatCertainty(get("polls", "two-unions"))).toBe("");
    // @ts-expect-error: an id is not a record
    expect(() => formatCertainty("two-unions")).toThrow(TypeError);
  });

  test("leaves out what the label beside it says already", () => {
    const fact = { certainty: "hypothesis", accordingTo: ["siarhei-bohdan"] } as const;
    expect(formatCertainty(fact, { beside: "A hypothesis about oil" })).toBe("");
    expect(formatCertainty(fact, { beside: `According to ${name}, nothing changed` })).toBe("a hypothesis");
    for (const relation of list("relations")) {
      const words = formatCertainty(relation, { beside: label(relation) });
      expect([relation.id, words === "" || !label(relation).includes(words)]).toEqual([relation.id, true]);
    }
  });
});

describe("deals and deployments in words", () => {
  const evidence = get("polls", "two-unions").evidence;

  test("a step says what was done, when, how many and for how much", () => {
    const deal = get("arms-deals", "russia-belarus-su-30sm-2016");
    expect(deal.kind === "supply" && deal.steps.map(formatStep)).toEqual([
      "ordered, June 2016: 12 aircraft; US$600 million",
    ]);
    expect(formatStep({ kind: "ordered", date: null, number: null, price: null, evidence })).toBe(
      "ordered: price not stated",
    );
    expect(
      formatStep({ kind: "refused", by: "european-union", date: null, dateAsPrinted: "For years", evidence }),
    ).toBe("refused by the European Union, “For years”");
    // @ts-expect-error: a deal is not one of its steps
    expect(() => formatStep(deal)).toThrow(TypeError);
  });

  test("a source says where the paper has it, and which work it cites there", () => {
    const section = { id: "airbase", title: "Airbase, what airbase?" } as const;
    const work = get("works", "nmnby-7015");
    expect(formatSource({ page: 18, section, isTitleVerified: false })).toBe("p. 18, “Airbase, what airbase?”");
    expect(formatSource({ page: 18, section, note: 80, locator: "181-2", work, isTitleVerified: false })).toBe(
      `p. 18, “Airbase, what airbase?”, note 80 (pp. 181–2): ${cite(work)}`,
    );
    expect(sources(work).map(formatSource)).toEqual([cite(work)]);
    const every = collections.flatMap((collection) => list(collection)).flatMap((record) => sources(record));
    for (const source of every) expect(formatSource(source)).not.toMatch(/undefined|null|: $|^$/);
    // @ts-expect-error: a record is not one of its sources
    expect(() => formatSource(work)).toThrow(TypeError);
  });

  test("a deployment says when it was there, and what there was", () => {
    const deployment = {
      ...get("deployments", "russia-belarus-volga-radar"),
      state: "in-place",
      start: "1995",
      number: { kind: "exact", value: 1, unit: "facility" },
      personnel: { kind: "exact", value: 1200, unit: "person", approximate: true },
      tenure: "leased",
      priceTerms: ["free-of-charge"],
    } as const;
    const text = "since 1995: 1 facility; about 1,200 people; leased; free of charge";
    expect(formatDeployment(deployment)).toBe(text);
    expect([formatDeployment(deployment, { part: "when" }), formatDeployment(deployment, { part: "what" })]).toEqual(
      text.split(": "),
    );
    for (const one of list("deployments")) expect(formatDeployment(one)).toMatch(/\w/);
    // @ts-expect-error: a deal is not a deployment
    expect(() => formatDeployment(get("arms-deals", "russia-belarus-su-30sm-2016"))).toThrow(TypeError);
  });

  test("terms are written in words", () => {
    expect(formatTerms(["no-significant-discount", "barter"])).toBe("no significant discount, barter");
    // @ts-expect-error: one term is a list of one
    expect(() => formatTerms("barter")).toThrow(TypeError);
  });
});

test("dates and quantities are written in words", () => {
  expect(formatDate("201X/..")).toBe("since the 2010s");
  expect(format({ kind: "bound", comparator: ">", limit: 75, unit: "%" }, { style: "words" })).toBe("more than 75%");
});
