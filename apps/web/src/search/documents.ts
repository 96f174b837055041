/** What the search finds: each record, each page of the brief, the paper and the documentation. */
import { briefing, type Page, sentencesIn, textOf } from "@unionstate/briefing";
import * as dataset from "@unionstate/dataset";
import {
  type AnyRecord,
  collectionOf,
  collections,
  type Entity,
  isRecordOf,
  label,
  list,
  nameInSentence,
  paper,
} from "@unionstate/dataset";
import { cut, languageOf, valueWords } from "../record/line.ts";
import { gistOf, kindOf } from "../record/record-page.ts";
import { collectionName } from "../record/words.ts";

/** Something that the search finds. */
export type SearchDocument = {
  /** Where it is within the site. Example: `entities/belarus/`. */
  readonly path: string;
  readonly title: string;
  /** The group that a search can be limited to. Example: `Entities`. */
  readonly group: string;
  /** What it is within its group. Example: `person`. */
  readonly kind: string;
  /** What a result says below its title. */
  readonly excerpt: string;
  /** The language of the title, if it is not English. */
  readonly language?: string;
  /** Names by which it is looked up, in every known spelling and script. */
  readonly names: readonly string[];
  /** Everything else that is searched. */
  readonly text: string;
};

/** Everything that the search finds, except the documentation, which has pages of its own. */
export function searchDocuments(): readonly SearchDocument[] {
  const records = collections.flatMap((collection): readonly AnyRecord[] => list(collection));
  return [paperDocument, ...briefing(dataset).map(briefDocument), ...records.map(recordDocument)];
}

/** A record as the search finds it. */
export function recordDocument(record: AnyRecord): SearchDocument {
  const collection = collectionOf(record);
  const gist = gistOf(record) ?? "";
  const language = languageOf(record);
  return {
    path: `${collection}/${record.id}/`,
    title: isRecordOf("figures", record) ? `${label(record)}: ${valueWords(record)}` : label(record),
    ...(language !== undefined && { language }),
    group: collectionName(collection),
    kind: kindOf(record),
    excerpt: gist === label(record) ? "" : cut(gist, 200),
    names: namesOf(record),
    text: [gist, ...entitiesIn(record).map(nameInSentence), ...rolesOf(record)].join(". "),
  };
}

/** A page of the brief. */
const briefDocument = (page: Page): SearchDocument => ({
  path: `#${page.id}`,
  title: textOf(page.title),
  group: "Brief",
  kind: "",
  excerpt: page.standfirst ? cut(textOf(page.standfirst), 200) : "",
  names: [],
  text: sentencesIn(page)
    .map(({ prose }) => textOf(prose))
    .join(" "),
});

/** The paper itself, by its title, author and publisher. */
const paperDocument: SearchDocument = {
  path: "about/",
  title: paper.title,
  group: "About",
  kind: "the paper",
  excerpt: `${paper.author.given} ${paper.author.family}, ${paper.publisher}, ${paper.year}`,
  names: [`${paper.author.given} ${paper.author.family}`, paper.publisher, ...initialsOf(paper.publisher)],
  text: `ISBN ${paper.isbn}`,
};

function namesOf(record: AnyRecord): readonly string[] {
  if (isRecordOf("entities", record)) return [...entityNames(record)];
  if (!isRecordOf("works", record)) return [];
  const authors = (record.author ?? []).map((name) =>
    "literal" in name ? name.literal : [name.given, name.family].filter(Boolean).join(" "),
  );
  const makers = [...authors, ...(record.publisher?.split("; ") ?? [])];
  return [...makers, ...makers.flatMap(initialsOf)];
}

/** The names that the dataset finds an entity by: `find` of its package. */
function entityNames(entity: Entity): ReadonlySet<string> {
  const code = "iso3166" in entity ? entity.iso3166 : undefined;
  const place = "coordinates" in entity ? entity.coordinates : undefined;
  return new Set([
    entity.name,
    ...(entity.variants ?? []).map(({ name }) => name),
    ...(code ? [code, ...languages.map((language) => regionName(language, code))] : []),
    ...(place ? [String(place.geonames)] : []),
    ...(["organisation", "body", "company"].includes(entity.kind) ? initialsOf(entity.name) : []),
  ]);
}

/** The initials of a name of three words or more, as most of them are abbreviated: `VIPA`. */
function initialsOf(name: string): readonly string[] {
  const initials = (name.match(/\b\p{Lu}(?=\p{Ll})/gu) ?? []).join("");
  return initials.length >= 3 ? [initials] : [];
}

/** The languages in which the dataset has the names of states. */
const languages = ["be", "cs", "de", "es", "et", "fi", "fr", "it", "lt", "lv", "pl", "ru", "sv", "uk"];

const regionName = (language: string, code: string): string =>
  new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;

function rolesOf(record: AnyRecord): readonly string[] {
  return "roles" in record ? (record.roles ?? []).map(({ title }) => title) : [];
}

/** The entities that a record names in its fields: who acted, what it is about, where it was. */
function entitiesIn(record: AnyRecord): readonly string[] {
  if (isRecordOf("entities", record)) return [];
  const fields = ["speakers", "actors", "about", "participants", "addressees", "locations", "recipients"];
  return [...new Set(fields.flatMap((field): unknown[] => [Reflect.get(record, field)].flat()))].filter(
    (id): id is string => typeof id === "string",
  );
}
