/** What must compile, and what must not: `npm run types` reads this file; nothing runs it. */
import { type ArmsDeal, armsDeals, cite, type EntityId, get, type PollId, type Quantity } from "@unionstate/dataset";
import { polls } from "@unionstate/dataset/polls";

const state: EntityId = "belarus";
const poll: PollId = polls[0]?.id ?? "two-unions";
armsDeals.find((deal) => deal.recipient === state);
cite(get("polls", poll));

// @ts-expect-error: there is no such entity
armsDeals.find((deal) => deal.recipient === "belrus");
// @ts-expect-error: there is no such poll
get("polls", "two-union");
// @ts-expect-error: the list is readonly
armsDeals.push();
// @ts-expect-error: ids of one collection are not those of another
const wrong: PollId = state;

/** The kind of a deal decides which fields it has. */
export function orderOf(deal: ArmsDeal): Quantity | null | undefined {
  if (deal.type === "purchase") return deal.numberOrdered;
  // @ts-expect-error: only standing terms have parties
  return deal.parties ?? wrong;
}

/** The kind of a quantity decides how it is read. */
export function lowest(quantity: Quantity): number {
  // @ts-expect-error: a range has no single value
  return quantity.kind === "range" ? quantity.value : quantity.value;
}
