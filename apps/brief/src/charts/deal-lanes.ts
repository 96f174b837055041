import type { ArmsDeal } from "@unionstate/dataset";
import type { Dataset } from "../dataset.ts";
import { dealKinds } from "../wording/deal-wording.ts";
import { type Span, spanOf } from "./timeline-span.ts";

/** A deal on the axis of time. */
export type DatedDeal = {
  readonly deal: ArmsDeal;
  /** Its own dates in their order: agreed, delivered, asked for. */
  readonly spans: readonly Span[];
  /** When it was over: it lasted until `sure`, and was over by `latest`. */
  readonly end?: { readonly sure: number; readonly latest: number };
};

/** The deals of one kind: those with a date in its order, and the number of those without. */
export type Lane = {
  readonly type: ArmsDeal["type"];
  readonly title: string;
  readonly dated: readonly DatedDeal[];
  readonly undated: number;
};

/** The deals by kind. A deal without a date is counted and never placed. */
export const dealLanes = ({ armsDeals }: Pick<Dataset, "armsDeals">): Lane[] =>
  dealKinds.flatMap(([type, title]) => {
    const deals = armsDeals.filter((deal) => deal.type === type);
    if (deals.length === 0) return [];
    const dated = deals
      .flatMap((deal) => placed(deal) ?? [])
      .toSorted((a, b) => begin(a) - begin(b) || (a.deal.id < b.deal.id ? -1 : 1));
    return [{ type, title: title.split(":")[0] ?? title, dated, undated: deals.length - dated.length }];
  });

const begin = ({ spans }: DatedDeal): number => spans[0]?.from ?? 0;

// What is in force since a date goes on, unless it is told when it was over.
function placed(deal: ArmsDeal): DatedDeal | undefined {
  const own = [deal.orderDate, deal.deliveryDate, deal.date].flatMap((date) => (date ? [spanOf(date)] : []));
  const since = "since" in deal && deal.since ? spanOf(deal.since) : undefined;
  const end = deal.endDate ? spanOf(deal.endDate) : undefined;
  const spans = since
    ? [...own, end ? since : ({ ...since, kind: "throughout", to: Number.POSITIVE_INFINITY, open: "end" } as const)]
    : own;
  const [first] = spans;
  if (!first) return undefined;
  if (!end) return { deal, spans };
  return { deal, spans, end: { sure: Math.max(end.from, first.from), latest: end.to } };
}
