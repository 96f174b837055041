import type { Collection } from "@unionstate/dataset";
import { type Field, fieldOf, type Shape } from "@unionstate/schema";
import { capitalised } from "./line.ts";

/** The name of a collection on the site: `Arms deals`, `Topics` for dossiers. */
export const collectionName = (collection: Collection): string =>
  capitalised(collection === "dossiers" ? "topics" : inWords(collection));

/** What one record of a collection is called within a sentence: `arms deal`. */
export const recordNoun = (collection: Collection): string =>
  nouns[collection] ?? inWords(collection).replace(/ies$/, "y").replace(/s$/, "");

const nouns: Partial<Record<Collection, string>> = { citations: "footnote", dossiers: "topic" };

/**
 * The caption of a field on a page: that of the schema, except where a reader who sees the page alone would not
 * understand it.
 *
 * @param many whether the field has several values
 */
export function captionOf(
  collection: Collection,
  name: string,
  schema: Parameters<typeof fieldOf>[0] | undefined,
  many: boolean,
): string {
  const [one, several = one] = captions[`${collection}.${name}`] ?? captions[name] ?? [];
  const { caption, plural }: Field = schema ? fieldOf(schema) : {};
  return (many ? several : one) ?? capitalised((many ? plural : caption) ?? inWords(name));
}

type Caption = readonly [one: string, several?: string];

const captions: Readonly<Record<string, Caption>> = {
  about: ["About"],
  actors: ["Who acted"],
  addressees: ["Addressed to"],
  agreements: ["Agreement", "Agreements"],
  analysts: ["Interpreted by"],
  "arms-deals.designation": ["Arms, in the paper’s words"],
  "arms-deals.number": ["Number"],
  article: ["In a sentence"],
  audience: ["Said to"],
  by: ["By"],
  comparisons: ["Difference that the paper states", "Differences that the paper states"],
  componentOf: ["Built into"],
  concerns: ["Records affected"],
  "container-title": ["Published in"],
  coordinates: ["Coordinates"],
  corroborating: ["Used by"],
  "deployments.designation": ["Forces, in the paper’s words"],
  "deployments.number": ["Number"],
  end: ["End"],
  equipment: ["Equipment"],
  figure: ["Shown in"],
  "figures.subject": ["About"],
  geonames: ["GeoNames id"],
  hosts: ["Host country", "Host countries"],
  "figures.period": ["Period"],
  intermediary: ["Through"],
  issued: ["Published on"],
  label: ["Label"],
  locatedIn: ["Located in"],
  locations: ["Location", "Locations"],
  manufacturers: ["Made by"],
  marginOfError: ["Margin of error"],
  marker: ["The number of the note is on"],
  mode: ["Method"],
  occasion: ["Occasion"],
  "deployments.occasion": ["For the exercise"],
  "dossiers.records": ["Record", "Records"],
  options: ["Answer offered", "Answers offered"],
  optionsComplete: ["All possible answers are listed"],
  owner: ["Owner"],
  parent: ["Part of"],
  partOf: ["Part of"],
  parties: ["Parties"],
  personnel: ["People who serve there"],
  pollster: ["Pollster"],
  population: ["Population"],
  predicate: ["Relation"],
  priceTerms: ["Terms"],
  recipients: ["Recipient", "Recipients"],
  referencePrice: ["Market price for comparison"],
  refusedBy: ["Refused by"],
  relayedBy: ["Reported by"],
  replaces: ["Replaces"],
  resolution: ["How the dataset handles it"],
  roles: ["Role", "Roles"],
  rotation: ["Rotation"],
  sampleSize: ["Sample size"],
  since: ["In force since"],
  speakers: ["Who said it"],
  sponsor: ["Sponsor"],
  "deployments.state": ["Status (2020)"],
  subgroups: ["Group within the sample", "Groups within the sample"],
  tenure: ["For how long"],
  titleSource: ["Title taken from"],
  units: ["Unit or type", "Units and types"],
  "citations.page": ["Page with the note"],
  "citations.urlAsPrinted": ["What remains of the address"],
  "recommendations.position": ["Number in the paper’s list"],
  "sections.level": ["Level"],
  "sections.position": ["Place in the outline"],
  "works.language": ["Language"],
  "works.note": ["Note on the work"],
  "works.page": ["Pages"],
};

/** The value of a vocabulary in words: `air-defence-systems` of `ArmsCategory` is `air defence systems`. */
export function termOf(shape: Shape | undefined, value: string): string {
  const type = shape?.name ?? "";
  return terms[type]?.[value] ?? inWords(value);
}

/** What the value of a vocabulary means, without technical remarks; `undefined` if its words say it all. */
export function meaningOf(shape: Shape | undefined, value: string): string | undefined {
  const type = shape?.name ?? "";
  return explained.has(type) ? definitionOf(shape, value) : undefined;
}

/** Vocabularies whose values need their definition. */
const explained: ReadonlySet<string> = new Set([
  "DeploymentKind",
  "DeploymentState",
  "DeploymentTenure",
  "DiscrepancyStatus",
  "EventKind",
  "EventStatus",
  "Predicate",
]);

const terms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CitationKind: {
    reference: "footnote with references",
    comment: "footnote with a remark by the author",
    interview: "footnote on an interview by the author",
    lost: "missing footnote",
  },
  DiscrepancyKind: {
    internal: "two passages of the paper contradict each other",
    arithmetic: "the paper’s own numbers do not add up",
    source: "the paper differs from its source or from other reports",
    gap: "information is missing or ambiguous",
  },
  ShareQualifier: { high: "a high share", majority: "a majority" },
  TitleSource: { note: "the footnote", url: "the address, not verified", work: "a copy of the work, or a catalogue" },
  WorkKind: {
    "article-journal": "article in a scholarly journal",
    "article-magazine": "article in a magazine or another periodical",
    "article-newspaper": "article from a newspaper, news agency, broadcaster or news website",
    chapter: "chapter of a book",
    dataset: "database",
    "post-weblog": "post on a blog or in a commentary series",
    report: "report, policy paper or working paper",
    webpage: "web page",
  },
};

/** The definition of a value in the glossary of its vocabulary, without what only users of the data need. */
function definitionOf(shape: Shape | undefined, value: string): string | undefined {
  const start = `- \`${value}\`: `;
  const line = shape?.description.split("\n").find((one) => one.startsWith(start));
  return line
    ?.slice(start.length)
    .replace(/ \(SIPRI.*?\)| \[.*?\]|; `.*/g, "")
    .replace(/`(\w+)`/g, "the $1")
    .replaceAll("'", "’");
}

/** The name of a field or value in words: `orderDate` is `order date`, `in-place` is `in place`. */
export const inWords = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("-", " ")
    .toLowerCase();

/** Why a value is unknown, in words. */
export function reasonOf(reason: unknown): string {
  if (reason === "lostInSource") return "missing from our copy of the paper";
  return reason === "vague" ? "only in words that give no number or date" : "not stated in the paper";
}

/** The name of a language: `ru` is `Russian`, `ru-Latn` is `Russian (Latin)`. */
export const languageName = (tag: string): string => languages.of(tag) ?? tag;

const languages = new Intl.DisplayNames("en-GB", { type: "language" });
