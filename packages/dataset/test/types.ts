/** Code that must compile, and code that must not: the type check reads this file, nothing runs it. */
import {
  type AnyRecord,
  type ArmsDeal,
  type Collection,
  cite,
  collectionOf,
  collections,
  type Entity,
  type EntityId,
  format,
  formatCertainty,
  formatDeployment,
  formatStep,
  formatTerms,
  get,
  graph,
  has,
  isRecordOf,
  list,
  type Poll,
  type PollId,
  permalink,
  type Quantity,
  references,
  resolve,
  rows,
  sources,
  timeline,
  type Work,
} from "@unionstate/dataset";
import { polls } from "@unionstate/dataset/polls";
import json from "@unionstate/dataset/polls.json" with { type: "json" };

const state: EntityId = "belarus";
const poll: PollId = polls[0]?.id ?? "two-unions";
list("arms-deals").find((deal) => deal.kind === "supply" && deal.supplier === state);
cite(get("polls", poll));

// @ts-expect-error: there is no such entity
list("arms-deals").find((deal) => deal.kind === "supply" && deal.supplier === "belrus");
// @ts-expect-error: there is no such poll
get("polls", "two-union");
// @ts-expect-error: there is no such entity
get("entities", "belrus");
// @ts-expect-error: an id is not any string
get("entities", "belarus" as string);
// @ts-expect-error: the list is readonly
list("arms-deals").push();
// @ts-expect-error: ids of one collection are not those of another
export const wrong: PollId = state;
// @ts-expect-error: no such style
cite(get("polls", poll), "harvard");
// @ts-expect-error: a year is a text
timeline({ from: 2014 });
// @ts-expect-error: a collection is named as it is
list("armsDeals");

/** Nothing widens an id to a string. */
type Widened<Id> = string extends Id ? true : false;
export const narrow: Widened<EntityId | PollId | Collection | ArmsDeal["id"]> = false;

/** A record that refers to another can be of any collection. */
export const ids: readonly string[] = references(get("polls", poll)).from.map(
  ({ record }: { record: AnyRecord }) => record.id,
);

/** The kind of a deal decides which fields it has. */
export function ordersOf(deal: ArmsDeal): readonly (Quantity | null)[] {
  if (deal.kind === "supply") return deal.steps.flatMap((step) => (step.kind === "ordered" ? [step.number] : []));
  // @ts-expect-error: standing terms have no steps
  return deal.steps;
}

/** The kind of an entity decides which fields it has. */
export function codeOf(entity: Entity): string | undefined {
  if (entity.kind === "state") return entity.iso3166;
  // @ts-expect-error: only states have a code
  return entity.iso3166;
}

/** The kind of a quantity decides how it is read: neither a range nor a bound has a value. */
export function lowest(quantity: Quantity): number {
  // @ts-expect-error: only an exact quantity has a value
  return quantity.kind === "exact" ? quantity.value : quantity.value;
}

// @ts-expect-error: an absent quantity is not an unknown one
format(undefined);
export const words: string = format(null, { asPrinted: list("figures")[0]?.valueAsPrinted, unknown: "vague" });

/** A work is its own source; every other record has its passages. */
const [work] = list("works");
if (work) sources(work)[0].work satisfies Work;
const [source] = sources(get("polls", poll));
export const passage: number | undefined = source?.page;
// @ts-expect-error: a passage need not have a footnote
export const note: number | undefined = source?.note.valueOf();
// @ts-expect-error: sources are readonly
sources(get("polls", poll)).pop();
// @ts-expect-error: a source is readonly
if (source) source.page = 1;
for (const { page, title } of collections.flatMap((name) =>
  list(name).flatMap((record: AnyRecord) => [...sources(record)]),
)) {
  // @ts-expect-error: a work has no page of its own
  page?.toFixed() ?? title.length;
}

/** Only steps of supplies and deployments have lines of their own. */
list("arms-deals").flatMap((deal) =>
  deal.kind === "supply" ? deal.steps.map(formatStep) : [formatTerms(deal.priceTerms)],
);
// @ts-expect-error: a deal is not one of its steps
formatStep(list("arms-deals")[0]);
// @ts-expect-error: a deal is not a deployment
formatDeployment(get("arms-deals", "russia-belarus-su-30sm-2016"));
formatCertainty(list("events")[0] ?? { certainty: "rumour", accordingTo: [state] });
// @ts-expect-error: `sure` is not a certainty
formatCertainty({ certainty: "sure" });
permalink("polls/two-unions");
// @ts-expect-error: there is no such record
permalink("polls/two-union");

/** An id narrows a record to its kind. */
export const codes: readonly (string | undefined)[] = [
  get("entities", "belarus").iso3166,
  resolve("entities/belarus").iso3166,
];
// @ts-expect-error: equipment has no ISO code
export const noCode = get("entities", "s-400").iso3166;
export const narrowed: Poll = resolve("polls/two-unions");
// @ts-expect-error: there is no such record
resolve("polls/two-union");

/** A text becomes an id. */
export const fromAddress = (text: string): string => (has("entities", text) ? get("entities", text).name : "unknown");

/** The collection narrows what refers to a record, and what a timeline lists. */
for (const { collection, record } of references(get("entities", "belarus")).from) {
  if (collection === "statements") record.speakers satisfies readonly EntityId[];
  // @ts-expect-error: not every record has speakers
  record.speakers;
  if (isRecordOf("events", record)) record.status satisfies string;
}
for (const { record } of timeline({ collections: ["events"] })) record.kind satisfies string;
for (const { collection, record } of timeline()) if (collection === "polls") record.waves satisfies readonly object[];
export const ofPoll: "polls" = collectionOf(get("polls", "two-unions"));
for (const { record } of graph({ include: ["deployments"] }).edges) record.hosts satisfies readonly EntityId[];

/** Answers, waves and subgroups are literal. */
for (const { wave, option, subgroup, value } of rows("polls")) {
  value satisfies number | null;
  // @ts-expect-error: there is no such answer
  if (option === "european-unoin") console.log(wave);
  // @ts-expect-error: there is no such wave
  if (wave === "2018-13") console.log(subgroup);
}
// @ts-expect-error: reasons are readonly as well
if (list("arms-deals")[0]?.unknown) list("arms-deals")[0].unknown.date = "vague";

/** A JSON file has the types of its records. */
json satisfies readonly Poll[];
// @ts-expect-error: so it is readonly
json.push();
