/** The arms deals by their outcome, each with its steps, prices and sources, and the deployments that states asked for. */
import {
  type ArmsDeal,
  cite,
  type DealStep,
  type Deployment,
  dateSpan,
  type EntityId,
  evidenceFor,
  format,
  formatCertainty,
  formatDate,
  formatDeployment,
  formatTerms,
  get,
  label,
  list,
  nameInSentence,
  type Quantity,
  references,
  type UnknownReason,
  type WithEvidence,
} from "@unionstate/dataset";
import { chartNamed } from "../charts.ts";
import { capitalised, joined, type Line, listed, recordLink } from "../record/line.ts";
import { type Passage, passagesOf, type Report, reportsOf } from "../record/passages.ts";
import { inWords } from "../record/words.ts";
import { passageLine } from "./passage-line.ts";

/** A group of deals with the same outcome: their last step. */
export type Outcome = { readonly id: OutcomeId; readonly heading: string; readonly deals: readonly DealView[] };

type OutcomeId = DealStep["kind"] | "terms";

/** A deal as the page shows it. */
export type DealView = {
  readonly deal: ArmsDeal;
  /** `from Russia to Belarus`, or the parties. */
  readonly parties: Line;
  /** Kind of arms, terms and whose account it is. */
  readonly remarks: readonly string[];
  readonly rows: readonly StepRow[];
  readonly passages: readonly Passage[];
  readonly reports: readonly Report[];
  /** Contradictions that concern it. */
  readonly disputes: Line;
  /** How the editors read what the paper says of it. */
  readonly readings: readonly string[];
  readonly citation: string;
  /** Whether the paper states a price: what most readers look for. */
  readonly hasPrice: boolean;
  /** The values by which it is filtered. */
  readonly filters: {
    readonly step: string;
    readonly asker: string;
    readonly recipient: string;
    readonly category: string;
    readonly year: string;
  };
};

/** A step of a deal, or standing terms: each part in words, absent where it does not apply. */
export type StepRow = {
  readonly what: string;
  readonly when: string;
  readonly certainty: string;
  readonly number: string | undefined;
  readonly price: string | undefined;
  readonly details: string | undefined;
  readonly source: Line;
};

/** What the steps are called in filters and headings; `terms` are standing terms. */
export const outcomeNames = {
  refused: "Refused",
  withdrawn: "Withdrawn",
  requested: "Requested",
  offered: "Offered",
  agreed: "Agreed",
  ordered: "Ordered or bought",
  delivered: "Delivered",
  terms: "Standing terms of supply",
} as const satisfies Record<OutcomeId, string>;

/** What a heading adds: what the paper does not say about deals that end with this step. */
const unsaid: Partial<Record<OutcomeId, string>> = {
  requested: ", no answer stated",
  offered: ", no answer stated",
  agreed: ", no order stated",
  ordered: ", no delivery stated",
};

/** The deals by outcome, those for Belarus first. */
export function outcomes(): readonly Outcome[] {
  const views = list("arms-deals").map(dealView);
  const isForBelarus = ({ deal }: DealView): number => (recipientsOf(deal).includes("belarus") ? 0 : 1);
  return Object.entries(outcomeNames).flatMap(([id, name]): Outcome[] => {
    if (!isOutcome(id)) return [];
    const deals = views
      .filter(({ deal }) => outcomeOf(deal) === id)
      .toSorted((a, b) => isForBelarus(a) - isForBelarus(b));
    return deals.length === 0 ? [] : [{ id, heading: name + (unsaid[id] ?? ""), deals }];
  });
}

const isOutcome = (id: string): id is OutcomeId => id in outcomeNames;

const stepsOf = (deal: ArmsDeal): readonly DealStep[] => (deal.kind === "supply" ? deal.steps : []);

const outcomeOf = (deal: ArmsDeal): OutcomeId => stepsOf(deal).at(-1)?.kind ?? "terms";

const recipientsOf = (deal: ArmsDeal): readonly EntityId[] =>
  deal.kind === "supply" ? (deal.recipients ?? []) : deal.parties.filter((party) => party !== deal.supplier);

/** The view of a deal. */
export function dealView(deal: ArmsDeal): DealView {
  const steps = stepsOf(deal);
  const evidence = [...deal.evidence, ...steps.flatMap((step) => step.evidence)];
  const terms = formatTerms(deal.priceTerms ?? []);
  const disputes = references(deal).from.filter(({ collection }) => collection === "discrepancies");
  return {
    deal,
    parties: partiesOf(deal),
    remarks: [
      deal.category && inWords(deal.category),
      deal.kind === "supply" && deal.condition && inWords(deal.condition),
      terms,
      deal.kind === "supply" &&
        deal.referencePrice &&
        `market price for comparison: ${format(deal.referencePrice, { style: "words" })}`,
      formatCertainty(deal, { beside: label(deal) }),
    ].flatMap((words) => words || []),
    rows: deal.kind === "supply" ? steps.map((step) => stepRow(deal, step)) : [termsRow(deal)],
    passages: passagesOf(deal, withoutRepeats(evidence)),
    reports: reportsOf(deal),
    disputes: joined(
      [...new Set(disputes.map(({ record }) => record))].map((record) => [recordLink(record)]),
      "; ",
    ),
    readings: (deal.basis ?? []).map(({ note }) => note),
    citation: cite(deal),
    hasPrice: steps.some(({ price }) => price),
    filters: {
      step: deal.kind === "supply" ? steps.map(({ kind }) => kind).join(" ") : "terms",
      asker: steps.some(({ kind }) => kind === "requested") ? recipientsOf(deal).join(" ") : "not-stated",
      recipient: recipientsOf(deal).join(" "),
      category: deal.category ?? "none",
      year: yearsOf(deal),
    },
  };
}

/** Each passage once: those of the steps are often those of the deal. */
function withoutRepeats(evidence: ArmsDeal["evidence"]): ArmsDeal["evidence"] {
  const seen = new Map(evidence.map((passage) => [JSON.stringify({ ...passage, asPrinted: undefined }), passage]));
  return [...seen.values()];
}

function partiesOf(deal: ArmsDeal): Line {
  const names = (ids: readonly EntityId[]): Line =>
    listed(ids.map((id) => [recordLink(get("entities", id), nameInSentence(get("entities", id)))]));
  if (deal.kind === "terms" && deal.supplier === undefined) return names(deal.parties);
  const recipients = recipientsOf(deal);
  return [
    "from ",
    ...(deal.supplier ? names([deal.supplier]) : ["a supplier that is not stated"]),
    " to ",
    ...(recipients.length > 0 ? names(recipients) : ["a recipient that is not stated"]),
  ];
}

function stepRow(deal: ArmsDeal, step: DealStep): StepRow {
  const { kind, by, date, dateAsPrinted, number, numberAsPrinted, price, description, unknown } = step;
  return {
    what: capitalised(by && (kind === "refused" || kind === "withdrawn") ? `${kind} by ${nameInSentence(by)}` : kind),
    when: formatDate(date, { asPrinted: dateAsPrinted, unknown: unknown?.date }),
    certainty: formatCertainty(step.certainty || step.accordingTo ? step : deal),
    number: quantityOf(number, numberAsPrinted, unknown?.number),
    price: quantityOf(price, undefined, unknown?.price),
    details: description,
    source: price ? withoutFootnote(sourceOf(step, "price")) : sourceOf(step, "date"),
  };
}

function termsRow(deal: Extract<ArmsDeal, { kind: "terms" }>): StepRow {
  return {
    what: capitalised(formatTerms(deal.priceTerms)),
    when: formatDate(deal.since, { asPrinted: deal.sinceAsPrinted, unknown: deal.unknown?.since, since: true }),
    certainty: formatCertainty(deal),
    number: undefined,
    price: undefined,
    details: undefined,
    source: sourceOf(deal, "priceTerms"),
  };
}

/** In words; absent if this step has no such amount. */
const quantityOf = (
  value: Quantity | null | undefined,
  asPrinted: string | undefined,
  unknown: UnknownReason | undefined,
): string | undefined =>
  value === undefined && asPrinted === undefined
    ? undefined
    : format(value ?? null, { style: "words", asPrinted, unknown });

const sourceOf = (record: WithEvidence, field: string): Line => passageLine(evidenceFor(record, field));

/** The source of a price says so if it has no footnote, because readers look for one. */
const withoutFootnote = (line: Line): Line =>
  line.some((piece) => typeof piece === "object" && piece.href?.includes("/citations/"))
    ? line
    : [...line, ", without a footnote"];

/** The years that the dates of a deal are certain to be in, or `none`. */
function yearsOf(deal: ArmsDeal): string {
  const dates = deal.kind === "supply" ? deal.steps.map(({ date }) => date) : [deal.since];
  const years = dates.flatMap((date) => (date === null ? [] : [dateSpan(date).first?.slice(0, 4) ?? "none"]));
  return years.length === 0 ? "none" : [...new Set(years)].join(" ");
}

/** The deployments that one of the two states asked of the other: those of the chart. */
export function askedDeployments(): readonly { readonly deployment: Deployment; readonly words: DeploymentWords }[] {
  const names = chartNamed("request-matrix").sources.filter((name) => name.startsWith("deployments/"));
  return list("deployments")
    .filter(({ id }) => names.includes(`deployments/${id}`))
    .map((deployment) => ({ deployment, words: deploymentWords(deployment) }));
}

type DeploymentWords = {
  readonly state: string;
  readonly when: string;
  readonly what: string;
  readonly certainty: string;
  readonly source: Line;
};

function deploymentWords(deployment: Deployment): DeploymentWords {
  const { state, refusedBy } = deployment;
  return {
    state: capitalised(
      [inWords(state ?? "not stated"), refusedBy && `by ${nameInSentence(refusedBy)}`].filter(Boolean).join(" "),
    ),
    when: formatDeployment(deployment, { part: "when" }),
    what: formatDeployment(deployment, { part: "what" }),
    certainty: formatCertainty(deployment, { beside: label(deployment) }),
    source: sourceOf(deployment, "state"),
  };
}
