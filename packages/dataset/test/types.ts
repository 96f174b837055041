/** Code that must compile, and code that must not: the type check reads this file, nothing runs it. */
import {
  type AnyRecord,
  type ArmsDeal,
  type Collection,
  cite,
  type Entity,
  type EntityId,
  format,
  get,
  list,
  type PollId,
  type Quantity,
  references,
  timeline,
} from "@unionstate/dataset";
import { polls } from "@unionstate/dataset/polls";

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

// @ts-expect-error: what is unknown cannot be formatted
format(null);
