import { collectionOf, collections, formatDate, get, label } from "@unionstate/dataset";
import {
  isObject,
  isQuantity,
  quantityWords,
  recordSchemas,
  referencesIn,
  type Shape,
  shapeOf,
} from "@unionstate/schema";
import { describe, expect, test } from "vitest";
import { nameOf, pathOf, recordPath } from "../site.ts";
import { allRecords, type Piece, recordNamed, textOf } from "./line.ts";
import { readingOf } from "./links.ts";
import { descriptionOf, type RecordPage, recordPage } from "./record-page.ts";

const records = allRecords();
const pages = new Map(records.map((record) => [nameOf(record), recordPage(record)]));
const pageOf = (name: string): RecordPage => pages.get(name) ?? recordPage(recordNamed(name));

/** Everything on a page that is text or a link, in its order. */
function piecesOf(value: unknown): readonly Exclude<Piece, string>[] {
  if (typeof value === "string") return [{ text: value }];
  if (Array.isArray(value)) return value.flatMap(piecesOf);
  if (!isObject(value)) return [];
  if (typeof value.text === "string" && !("passages" in value)) {
    return [{ text: value.text, ...(typeof value.href === "string" && { href: value.href }) }];
  }
  return Object.entries(value).flatMap(([name, inner]) => (name === "correctable" ? [] : piecesOf(inner)));
}

const textIn = (page: RecordPage): string =>
  piecesOf(page)
    .map(({ text }) => text)
    .join("\n");
const linksIn = (page: unknown): Set<string> => new Set(piecesOf(page).flatMap(({ href }) => href ?? []));

/** A text without what the page may write otherwise: case, spaces, commas, quotation marks. */
const bare = (text: string): string => text.toLowerCase().replace(/[\s,“”‘’–-]/g, "");

/** The values of a record that are not lists or objects, with their paths; quantities and dates are single values. */
function* valuesIn(
  value: unknown,
  path: readonly string[] = [],
): Generator<readonly [readonly string[], unknown, unknown]> {
  if (!isObject(value) && !Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, key];
    if (isObject(inner) && !isQuantity(inner)) yield* valuesIn(inner, at);
    else if (Array.isArray(inner)) yield* valuesIn(inner, at);
    else yield [at, inner, value];
  }
}

/** Fields that the page says in other words, which the tests below look at. */
const otherwise = new Set([
  ...["$schema", "id", "for", "inputs", "unknown", "option", "subgroup", "wave", "date-parts"],
  ...[
    "kind",
    "status",
    "state",
    "tenure",
    "category",
    "condition",
    "predicate",
    "titleSource",
    "qualifier",
    "priceTerms",
  ],
  ...["certainty", "stance", "agreement", "figure", "language", "level", "article", "printed", "label"],
  ...["corroborating", "optionsComplete", "latitude", "longitude", "rotation"],
]);

describe("the page of every record", () => {
  test("shows every text, number, date and quantity of the record", () => {
    const missing = records.flatMap((record) => {
      const page = pageOf(nameOf(record));
      const text = bare([textIn(page), ...linksIn(page)].join("\n"));
      const isReference = new Set(
        [...referencesIn(recordSchemas[collectionOf(record)], record)].map(({ path }) => path.join(".")),
      );
      return [...valuesIn(record)].flatMap(([path, value]) => {
        const names = path.filter((key) => !/^\d+$/.test(key));
        if (value === null || isReference.has(path.join(".")) || names.some((name) => otherwise.has(name))) return [];
        const shown = wordsFor(value);
        return shown.some((words) => text.includes(bare(words)))
          ? []
          : [`${nameOf(record)} ${path.join(".")}: ${JSON.stringify(value)}`];
      });
    });
    expect(missing).toEqual([]);
  });

  test("links to every record that the record refers to", () => {
    const missing = records.flatMap((record) => {
      const links = linksIn(pageOf(nameOf(record)));
      return [...referencesIn(recordSchemas[collectionOf(record)], record)]
        .filter(({ collection, id }) => !links.has(recordPath(recordNamed(`${collection}/${id}`))))
        .map(({ path, collection, id }) => `${nameOf(record)} ${path.join(".")}: ${collection}/${id}`);
    });
    expect(missing).toEqual([]);
  });

  test("says why a value is unknown", () => {
    const silent = records.flatMap((record) => {
      const text = textIn(pageOf(nameOf(record)));
      const says = (reason: unknown): boolean =>
        reason === "lostInSource"
          ? /missing from our copy/i.test(text)
          : /ot stated in the paper|no number stated|only the address is known|price not stated/.test(text);
      return [...valuesIn(record)].flatMap(([path, value, within]) => {
        const name = path.at(-1) ?? "";
        if (value !== null || !isObject(within) || !isObject(within.unknown)) return [];
        if (within[`${name}AsPrinted`] !== undefined || says(within.unknown[name])) return [];
        return [`${nameOf(record)} ${path.join(".")}: ${within.unknown[name]}`];
      });
    });
    expect(silent).toEqual([]);
  });

  test("links only to records that exist and to addresses", () => {
    const known = new Set([
      ...records.map(recordPath),
      ...collections.map((collection) => pathOf(`${collection}/`)),
      "#other-sources",
    ]);
    const broken = [...pages].flatMap(([name, page]) =>
      [...linksIn(page)]
        .filter((href) => !known.has(href) && !/^https?:\/\/\S+$/.test(href))
        .map((href) => `${name}: ${href}`),
    );
    expect(broken).toEqual([]);
  });

  test("is in words: without ids, EDTF dates, names of fields and values of vocabularies", () => {
    const ids = new Set<string>(
      // Works are named after words of their titles and addresses.
      records.filter((record) => collectionOf(record) !== "works").flatMap(({ id }) => (id.includes("-") ? id : [])),
    );
    const found = [...pages].flatMap(([name, page]) =>
      piecesOf(page)
        // Addresses, and titles that look like one.
        .filter(({ text }) => !/https?:|\w\.\w+\/|^\S+\.\w+$/.test(text))
        .flatMap(({ text }) => [
          ...(text.match(/(?<![\w-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w-])/g) ?? []).filter((word) => ids.has(word)),
          ...(text.match(/\b\d{4}-(?:0\d|1[0-2])(?:-\d\d)?\b|\b\d\d?X{1,2}\b|\d{4}[~%]|\/\.\.|\.\.\//g) ?? []),
          ...(text.match(/(?<![\w-])[a-zA-Z-]+(?![\w-])/g) ?? []).filter(isTechnical),
          ...(text.match(/\b[a-z]+(?:-[a-z]+)?\/[a-z0-9]+-[a-z0-9-]+/g) ?? []).filter((name) => pages.has(name)),
          ...(text.match(/undefined|\[object|NaN|`|\bnull\b/g) ?? []),
        ])
        .map((word) => `${name}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  test("has a description of at most 160 characters that does not end within a word", () => {
    for (const record of records) {
      const description = descriptionOf(record);
      expect(description.length, nameOf(record)).toBeLessThanOrEqual(160);
      expect(description.length, nameOf(record)).toBeGreaterThan(30);
      const [start, ...more] = description.split("…");
      const full = [...pageOf(nameOf(record)).sentences.flat(), `${label(record)}. `].find(
        (text) => typeof text === "string" && text.startsWith(start ?? ""),
      );
      if (more.at(-1) === "" && typeof full === "string") expect(full.slice(start?.length)).toMatch(/^(?:\P{L}|$)/u);
    }
  });
});

test("a record that is contradicted says so in a sentence, with links to what contradicts it", () => {
  const linesOf = (name: string) => pageOf(name).contested.map(textOf);
  expect(linesOf("arms-deals/russia-belarus-su-30sm-2016")).toEqual([
    `Other sources disagree: ${label(get("discrepancies", "su-30sm-order-year"))}.`,
    `The paper contradicts itself: ${label(get("discrepancies", "su-30-bought-or-unaffordable"))}.`,
  ]);
  expect(linesOf("deployments/russia-belarus-airbase")).toEqual(["Other sources disagree about the start."]);
  expect(linesOf("entities/belarus")).toEqual([]);
  for (const page of pages.values()) {
    const leadsBelow = page.contested
      .flat()
      .some((piece) => typeof piece === "object" && piece.href === "#other-sources");
    expect(leadsBelow).toBe(page.reports.some(({ statements }) => statements.some(disagrees)));
  }
});

const disagrees = ({ agreement }: { readonly agreement: string }): boolean => agreement === "Disagrees";

test("a report about a step says which part of it", () => {
  const statements = pageOf("arms-deals/russia-belarus-su-30sm-2016").reports.flatMap((report) => report.statements);
  expect(statements.map(({ agreement, about }) => `${agreement}: ${about}`)).toEqual([
    "Disagrees: the date of the order",
    "Disagrees: the date of the order",
    "Agrees: the price of the order",
    "Disagrees: the date of the order",
    "Adds: ",
  ]);
});

test("a calculated value says below it how it was calculated", () => {
  const { valueOrigins, origins } = pageOf("figures/zapad-2017-on-belarusian-soil");
  expect(valueOrigins.map(({ kind, note }) => `${kind}: ${note}`)).toEqual(["calculated: 5,500 and 3,000."]);
  expect(origins).toEqual([]);
});

test("an entity leads to its topics, and to contradictions and claims in records about it", () => {
  const [topics, contradictions, claims] = pageOf("entities/zapad-2017").topics;
  const hrefsIn = (list: RecordPage["topics"][number] | undefined) => linksIn({ list });
  expect(hrefsIn(topics)).toContain(recordPath("dossiers/zapad-exercises"));
  expect(hrefsIn(contradictions)).toContain(recordPath("discrepancies/zapad-2017-size"));
  expect([...hrefsIn(claims)].every((href) => href.startsWith(pathOf("claims/")))).toBe(true);
  expect(pageOf("entities/zapad-2017").referring.flatMap(({ groups }) => groups.map(({ name }) => name))).not.toContain(
    "Discrepancies",
  );
});

test("a topic lists each work behind its records once", () => {
  const { cited, compared } = readingOf(get("dossiers", "zapad-exercises"));
  const works = new Set([...cited, ...compared].map(({ id }) => id));
  expect(works.size).toBe(cited.length + compared.length);
  const troops = get("figures", "zapad-2017-troops");
  expect([...works]).toEqual(expect.arrayContaining((troops.corroborations ?? []).map(({ work }) => work)));
  expect(compared).not.toHaveLength(0);
});

/** Whether a word is the name of a field or a value of a vocabulary, and not an English word. */
const isTechnical = (word: string): boolean =>
  (vocabulary.has(word) && /-|[a-z][A-Z]/.test(word) && word !== "second-hand") ||
  /^[a-z]+(?:AsPrinted|[RT]o|On|By|In|Of)$/.test(word);

/** The values of all vocabularies. */
const vocabulary = new Set<string>(collections.flatMap((collection) => vocabularyIn(shapeOf(collection))));

function vocabularyIn(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case "value":
      return shape.values ?? [];
    case "list":
    case "map":
      return vocabularyIn(shape.item);
    case "object":
      return [...shape.fields.values()].flatMap(vocabularyIn);
    case "choice":
      return shape.options.flatMap(vocabularyIn);
    default:
      return [];
  }
}

/** The ways in which a page may write a value. */
function wordsFor(value: unknown): readonly string[] {
  if (isQuantity(value)) return [quantityWords(value)];
  if (typeof value === "string" && vocabulary.has(value)) return [value.replaceAll("-", " ")];
  return typeof value === "string" && /^[\dX]{4}|^\.\./.test(value) ? [value, formatDate(value)] : [String(value)];
}
