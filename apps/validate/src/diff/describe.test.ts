import { describe, expect, test } from "vitest";
import { type Edits, edited, real } from "../../test/snapshots.ts";
import { describeDifference } from "./describe.ts";
import type { Json } from "./json.ts";
import { matchItems } from "./match-items.ts";
import { plainWords } from "./plain-text.ts";
import type { Snapshot } from "./snapshot.ts";

/** Each change in words, after the record or type that changes. */
const described = (edits: Edits, before = real): string[] =>
  describeDifference(before, edited(edits)).changes.map(
    ({ change, words }) => `${change.kind === "schema" ? change.type : change.record}: ${plainWords(words)}`,
  );

const poll = "polls/two-unions";
const deal = "arms-deals/russia-belarus-su-30sm-2016";

const wave = {
  id: "2018-08",
  date: "2018-08",
  results: [{ option: "european-union", value: { kind: "exact", value: 19.4, unit: "%" } }],
};

describe("a difference", () => {
  test("of the dataset and itself is empty", () => {
    expect(describeDifference(real, real)).toMatchObject({ bump: "none", changes: [], notCompared: [] });
  });

  test("identifies a share by wave, answer and subgroup", () => {
    expect(
      described({
        records: {
          [poll]: ({ waves }) => {
            waves[2].results[1].value.value = 32.5;
            waves[2].results[2].value.value = 46;
          },
        },
      }),
    ).toEqual([
      `${poll}: December 2019, European Union: 32 → 32.5%`,
      `${poll}: December 2019, European Union, Aged 18–24: 46.2 → 46%`,
    ]);
  });

  test("of an inserted wave is one addition, wherever it is inserted", () => {
    for (const place of [0, 1, 3]) {
      expect(described({ records: { [poll]: ({ waves }) => waves.splice(place, 0, wave) } })).toEqual([
        `${poll}: new wave: August 2018 (European Union: 19.4%)`,
      ]);
    }
  });

  test("of a removed result is one removal, without changes of the results after it", () => {
    expect(described({ records: { [poll]: ({ waves }) => waves[2].results.shift() } })).toEqual([
      `${poll}: December 2019, removed result: Union with Russia: 40.4%`,
    ]);
  });

  test("of two swapped results is a new order, not new values", () => {
    expect(described({ records: { [poll]: ({ waves }) => waves[2].results.reverse() } })).toEqual([
      `${poll}: December 2019, results: reordered`,
    ]);
  });

  test("says once why a value was unknown", () => {
    expect(
      described({
        records: {
          [poll]: ({ waves }) => {
            const [, european] = waves[1].results;
            european.value = { kind: "exact", value: 25, unit: "%" };
            delete european.unknown;
          },
        },
      }),
    ).toEqual([`${poll}: August 2019, European Union: unknown (lost in source) → 25%`]);
    expect(
      described({ records: { [poll]: ({ waves }) => (waves[1].results[1].unknown.value = "notStated") } }),
    ).toEqual([`${poll}: August 2019, European Union, reasons for missing values, value: lost in source → not stated`]);
  });

  test("shows both units if they differ", () => {
    expect(
      described({
        records: {
          "polls/format-of-relations": ({ waves }) => {
            waves[0].results[0].value = { kind: "exact", value: 75.6, unit: "%" };
          },
          [deal]: ({ steps: [ordered] }) => {
            ordered.price.value = 650_000_000;
            ordered.number.value = 14;
          },
        },
      }),
    ).toEqual([
      `${deal}: step ordered, June 2016, number: 12 → 14 aircraft`,
      `${deal}: step ordered, June 2016, price: US$600 million → US$650 million`,
      "polls/format-of-relations: August 2019, Independent and friendly: more than 75 → 75.6%",
    ]);
  });

  test("of a deal names its steps, and shows how surely the paper says something", () => {
    expect(
      described({
        records: {
          [deal]: (record) => {
            record.label = "Belarus ordered a dozen Su-30SM fighters from Russia (2016)";
            record.certainty = "attributed";
            record.accordingTo = ["siarhei-bohdan"];
            record.steps.push({ kind: "refused", by: "russia", date: "2017", evidence: record.evidence });
          },
          "figures/union-state-dormant-years": ({ value }) => (value.limit = 10),
        },
      }),
    ).toEqual([
      "figures/union-state-dormant-years: value: almost 20 → almost 10 years",
      `${deal}: label: “Belarus ordered 12 Su-30SM fighters from Russia (2016)” → “Belarus ordered a dozen Su-30SM fighters from Russia (2016)”`,
      `${deal}: new step: refused, 2017, Russia`,
      `${deal}: certainty: stated → attributed`,
      `${deal}: new according to: Siarhei Bohdan`,
    ]);
  });

  test("shows names of entities and sources and dates in words", () => {
    expect(
      described({
        records: {
          [deal]: (record) => {
            record.supplier = "china";
            record.steps[0].date = "2017-06";
            record.evidence[0].citations = [34];
          },
          "citations/note-107": ({ works }) => (works[0].locator = "3"),
        },
      }),
    ).toEqual([
      `${deal}: supplier: Russia → China`,
      `${deal}: step ordered, June 2016, date: June 2016 → June 2017`,
      `${deal}: evidence p. 10, new citations: note 34`,
      "citations/note-107: cited work “nmnby.eu/news/analytics/7015.html”, new locator: 3",
    ]);
  });

  test("shows the changed part of a long text", () => {
    expect(
      described({
        records: {
          [poll]: (record) =>
            (record.finding = record.finding.replace("falls from wave to wave", "shrinks from wave to wave")),
        },
      }),
    ).toEqual([`${poll}: finding: “…with Russia falls from wave…” → “…with Russia shrinks from wave…”`]);
  });

  test("gives the page of a corrected value, or that of its own field", () => {
    const difference = describeDifference(
      real,
      edited({
        records: {
          [deal]: (record) => {
            record.description = "Belarus got no discount.";
            record.category = "other";
          },
        },
      }),
    );
    expect(difference.changes.map(({ change, evidence }) => ["path" in change && change.path[0], evidence])).toEqual([
      ["category", "p. 10"],
      ["description", "p. 10, note 33"],
    ]);
  });

  test("of reordered keys and files is empty", () => {
    const reversed = new Map(
      [...real.records].reverse().map(([name, record]) => [name, Object.fromEntries(Object.entries(record).reverse())]),
    );
    expect(describeDifference(real, { ...real, records: reversed }).changes).toEqual([]);
  });

  test("groups by collection in the order of the paper, schemas last", () => {
    const difference = describeDifference(
      real,
      edited({
        schemas: { events: ({ properties }) => (properties.weather = { type: "string" }) },
        gone: ["works/clapping-subversive", "citations/note-107", "entities/belarus", poll],
      }),
    );
    expect(difference.changes.map(({ change }) => (change.kind === "schema" ? change.type : change.record))).toEqual([
      "entities/belarus",
      poll,
      "works/clapping-subversive",
      "citations/note-107",
      "HistoricalEvent",
    ]);
  });
});

describe("a removed record", () => {
  test("is named by its label, a relation by its sentence", () => {
    expect(described({ gone: ["relations/belarus-csto"] })).toEqual([
      expect.stringMatching(/^relations\/belarus-csto: removed: “Belarus is a member of the .+ \(.+\)”; no redirect$/),
    ]);
  });

  const moved = {
    from: poll,
    kind: "moved",
    to: "polls/union-choice",
    reason: "A better name.",
    since: "next",
  } as const;

  test("with a redirect to a new record was renamed; its other changes are described under the new id", () => {
    expect(
      described({
        gone: [poll],
        redirects: [moved],
        added: { "polls/union-choice": poll },
        records: {
          "polls/union-choice": (record) => Object.assign(record, { id: "union-choice", label: "Which union?" }),
        },
      }),
    ).toEqual([
      `${poll}: renamed to polls/union-choice: “A better name.”`,
      "polls/union-choice: label: “Belarusians’ choice between a union with Russia and the EU” → “Which union?”",
    ]);
  });

  test("with a redirect says nothing of references that follow it", () => {
    const follow = ({ records }: { records: string[] }): void => {
      records[records.indexOf(poll)] = "polls/union-choice";
    };
    const changes = described({
      gone: [poll],
      redirects: [moved],
      added: { "polls/union-choice": poll },
      records: { "dossiers/soft-belarusianisation": follow },
    });
    expect(changes).toEqual([`${poll}: renamed to polls/union-choice: “A better name.”`]);
  });

  test("without a redirect: names a new record with the same content", () => {
    expect(described({ gone: [poll], added: { "polls/union-choice": poll } })).toEqual([
      `${poll}: removed: “Belarusians’ choice between a union with Russia and the EU”; no redirect, but polls/union-choice has the same content`,
      "polls/union-choice: new record: “Belarusians’ choice between a union with Russia and the EU”",
    ]);
  });

  test("can be redirected in several steps, but not to nothing and not in a circle", () => {
    const change = (redirects: Edits["redirects"]): unknown[] =>
      describeDifference(real, edited({ gone: [poll], redirects: redirects ?? [] })).changes.map((one) => [
        one.reason.bump,
        one.change.kind,
        plainWords(one.words).replace(/^.*”, /, ""),
      ]);
    const next = { ...moved, from: "polls/union-choice", to: "polls/format-of-relations" };
    expect(change([moved, next])).toEqual([
      ["minor", "redirected", "merged into polls/format-of-relations: “A better name.”"],
      ["minor", "redirect", "redirect: no redirect → polls/format-of-relations"],
    ]);
    const nowhere = [
      "major",
      "gone",
      "removed: “Belarusians’ choice between a union with Russia and the EU”; its redirect leads to a record that does not exist",
    ];
    expect(change([moved])).toEqual([nowhere]);
    expect(change([moved, { ...next, to: poll }])).toContainEqual(nowhere);
    expect(
      change([
        {
          from: poll,
          kind: "split",
          to: ["polls/format-of-relations", "polls/nowhere"],
          reason: "Two.",
          since: "next",
        },
      ]),
    ).toEqual([nowhere]);
  });

  test("can be split into records, new ones included", () => {
    expect(
      described({
        gone: [poll],
        added: { "polls/union-a": poll },
        redirects: [
          {
            from: poll,
            kind: "split",
            to: ["polls/union-a", "polls/format-of-relations"],
            reason: "Two.",
            since: "next",
          },
        ],
      }),
    ).toEqual([
      `${poll}: split into polls/union-a, polls/format-of-relations: “Two.”`,
      "polls/union-a: new record: “Belarusians’ choice between a union with Russia and the EU”",
    ]);
  });

  test("keeps its id: its redirect must stay, and no new record can have the id", () => {
    const before = edited({ gone: [poll], redirects: [{ ...moved, to: "polls/format-of-relations" }] });
    const forgotten = describeDifference(before, edited({ gone: [poll] }));
    expect(forgotten.changes.map(({ reason }) => reason.id)).toEqual(["id-gone"]);
    const reused = describeDifference(before, real);
    expect(reused.changes.map(({ reason }) => reason.id)).toEqual(["meaning-changed"]);
    const reworded = edited({
      gone: [poll],
      redirects: [{ ...moved, to: "polls/format-of-relations", since: "1.1.0" }],
    });
    expect(describeDifference(before, reworded)).toMatchObject({ bump: "patch" });
  });

  test("that cannot be read is reported as such, not as removed", () => {
    const records = new Map(real.records);
    records.delete(poll);
    const head = {
      ...real,
      records,
      unreadable: [{ file: `data/${poll}.json`, why: "It is not valid JSON.", record: poll }],
    };
    expect(describeDifference(real, head)).toMatchObject({
      bump: "none",
      changes: [],
      notCompared: [{ file: `data/${poll}.json` }],
    });
  });
});

describe("a change of the schemas", () => {
  test("of a type that many share is described once, with the collections that use it", () => {
    const collections = [...(real.schemas?.keys() ?? [])].filter(
      (name) => "Unit" in Object(real.schemas?.get(name)?.$defs),
    );
    const schemas = Object.fromEntries(
      collections.map((name) => [
        name,
        ({ $defs }: { $defs: { Unit: { enum: string[] } } }) => $defs.Unit.enum.push("ship"),
      ]),
    );
    const { changes } = describeDifference(real, edited({ schemas }));
    expect(changes).toMatchObject([{ change: { type: "Unit", edit: "value-added", to: "ship" } }]);
    expect(changes[0]?.change).toMatchObject({ collections: ["arms-deals", "deployments", "figures", "polls"] });
  });

  test.each([
    [
      "can now be unknown",
      "major",
      "Section: page: new type, Page → Page or unknown",
      ({ properties }: Loose) =>
        (properties.page = {
          description: properties.page.description,
          anyOf: [{ $ref: properties.page.$ref }, { type: "null" }],
        }),
    ],
    [
      "is shorter",
      "major",
      "Section: title: narrower, maxLength 120 → maxLength 60",
      ({ properties }: Loose) => (properties.title.maxLength = 60),
    ],
    [
      "is longer",
      "minor",
      "Section: title: wider, maxLength 120 → maxLength 200",
      ({ properties }: Loose) => (properties.title.maxLength = 200),
    ],
    [
      "has any length",
      "minor",
      "Section: title: wider, maxLength 120 → no limit",
      ({ properties }: Loose) => delete properties.title.maxLength,
    ],
    [
      "has another form",
      "major",
      'SectionId: narrower, pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$" → pattern "^[a-z]+$"',
      ({ $defs }: Loose) => ($defs.SectionId.pattern = "^[a-z]+$"),
    ],
    [
      "is reworded",
      "patch",
      "Section: title: new description",
      ({ properties }: Loose) => (properties.title.description = "The heading."),
    ],
    [
      "is new and required",
      "major",
      "Section: short: new required field, text",
      (schema: Loose) =>
        Object.assign(schema.properties, { short: { type: "string" } }) && schema.required.push("short"),
    ],
  ])("a field that %s: %s", (_, bump, words, edit) => {
    const difference = describeDifference(real, edited({ schemas: { sections: edit } }));
    expect(difference.bump).toBe(bump);
    expect(described({ schemas: { sections: edit } })).toEqual([words]);
  });

  test("that deprecates a field is minor, and its description names the replacement", () => {
    const edit = ({ properties }: Loose) =>
      Object.assign(properties.title, { deprecated: true, description: "Use `heading`." });
    const difference = describeDifference(real, edited({ schemas: { sections: edit } }));
    expect(difference).toMatchObject({ bump: "minor", changes: [{ change: { edit: "deprecated", field: "title" } }] });
    expect(difference.changes).toHaveLength(1);
  });

  test("that rewords a field that may be unknown is a patch", () => {
    const edit = ({ $defs }: Loose) => ($defs.OrderedStep.properties.price.anyOf[0].description = "The price.");
    expect(describeDifference(real, edited({ schemas: { "arms-deals": edit } }))).toMatchObject({
      bump: "patch",
      changes: [{ change: { type: "OrderedStep", edit: "described", field: "price", to: "The price." } }],
    });
  });

  test("that adds a kind of entity is minor, and one that removes a kind major", () => {
    const withShip = edited({
      schemas: {
        entities: (schema) => {
          schema.oneOf.push({ $ref: "#/$defs/ShipEntity" });
          schema.$defs.ShipEntity = schema.$defs.PlaceEntity;
        },
      },
    });
    expect(describeDifference(real, withShip)).toMatchObject({
      bump: "minor",
      changes: [{ change: { edit: "kind-added", to: "ShipEntity" } }],
    });
    expect(describeDifference(withShip, real)).toMatchObject({
      bump: "major",
      changes: [{ change: { edit: "kind-removed", from: "ShipEntity" } }],
    });
  });

  test("that adds a collection is minor, and one that removes it is major", () => {
    const fewer = { ...real, schemas: new Map([...(real.schemas ?? [])].filter(([name]) => name !== "polls")) };
    expect(describeDifference(fewer, real)).toMatchObject({
      bump: "minor",
      changes: [{ change: { edit: "collection-added", type: "polls" } }],
    });
    expect(describeDifference(real, fewer)).toMatchObject({
      bump: "major",
      changes: [{ change: { edit: "collection-removed" } }],
    });
  });

  test("is not reported if one side has only data", () => {
    expect(describeDifference(real, { ...real, schemas: undefined }).changes).toEqual([]);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: tests change schemas in ways that no type allows.
type Loose = any;

describe("a difference of any size", () => {
  test("compares items pair by pair only up to 10,000 pairs", () => {
    const matched = (size: number): number => {
      const list = (name: string): Json[] =>
        Array.from({ length: size }, (_, index) => ({ same: index, also: 0, [name]: 1 }));
      return matchItems(list("before"), list("after")).pairs.length;
    };
    expect(matched(100)).toBe(100);
    expect(matched(101)).toBe(0);
  });

  test("finds each of 2,000 renamed records", () => {
    const renamed = (mark: string): Snapshot => ({
      ...real,
      records: new Map(
        Array.from({ length: 2000 }, (_, index) => [`events/${mark}${index}`, { title: String(index) }]),
      ),
    });
    expect(describeDifference(renamed("a"), renamed("b")).changes).toHaveLength(4000);
  });

  test("shortens long texts and long lists to a readable line", () => {
    const [added] = described({
      records: { [poll]: (record) => (record.news = Array.from({ length: 5000 }, () => "a".repeat(5000))) },
    });
    expect(added).toMatch(/ and 4980 more$/);
    expect(added?.length).toBeLessThan(8000);
  });
});
