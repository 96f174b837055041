/** What a line of text says about a record beside its label: its sources, how sure it is, a step of a deal, terms. */
import { certaintyWords } from "@unionstate/schema/wording";
import { checkList, wrongArgument } from "./arguments.js";
import { cite } from "./cite.js";
import { formatDate } from "./dates.js";
import { format } from "./format.js";
import { nameInSentence } from "./records.js";
import type { Source, WorkSource } from "./sources.js";
import type { AnyRecord, Certainty, DealStep, Deployment, EntityId, PriceTerm, Quantity } from "./types.js";

/**
 * A source in one line: where the paper says it, and the work that the footnote cites there. A title that is only inferred
 * from the URL is in brackets; a passage without a footnote has its page and section alone.
 *
 * @param source one of the `sources` of a record
 * @throws TypeError if the value is not a source
 * @example sources(record).map(formatSource)
 * // ["p. 24, “Integration without integrity”, note 105: [Title unknown]. Nashe Mnenie. https://nmnby.eu/…/7015.html"]
 */
export function formatSource(source: Source | WorkSource): string {
  if (typeof source !== "object" || source === null || !("isTitleVerified" in source)) {
    throw wrongArgument("formatSource", source, "a source", "Pass one of `sources(record)`.");
  }
  const { page, section, note, locator, work } = source;
  const passage = [page && `p. ${page}`, section && `“${section.title}”`, note && `note ${note}`];
  const pages = locator && `(${/\D/.test(locator) ? "pp." : "p."} ${locator.replaceAll("-", "–")})`;
  return joined(": ", [joined(" ", [joined(", ", passage), pages]), work && cite(work)]);
}

/** How `formatCertainty` writes. */
export type FormatCertaintyOptions = {
  /** The text beside which the words are printed, such as the label: what it says already is left out. */
  readonly beside?: string;
};

/** How sure a fact is, and by whose account. */
export type SourcedFact = { readonly certainty?: Certainty; readonly accordingTo?: readonly EntityId[] };

/**
 * How sure a fact is, and by whose account, in words that can follow its label in brackets: `according to Siarhei
 * Bohdan`, `a hypothesis of Andrey Fedorov`, `rumoured`. Empty for what the paper states in its own voice.
 *
 * @param fact any record, or a step of a deal, which is as sure as its deal if it has no `certainty`; polls, statements
 * and other records without one are stated
 * @param options the text beside it; default: none
 * @throws TypeError if the value is neither
 * @example formatCertainty({ certainty: "attributed", accordingTo: ["siarhei-bohdan"] }) // "according to Siarhei Bohdan"
 * @example formatCertainty(record, { beside: label(record) })
 */
export function formatCertainty(
  fact: AnyRecord | DealStep | SourcedFact,
  options: FormatCertaintyOptions = {},
): string {
  if (typeof fact !== "object" || fact === null || Array.isArray(fact)) {
    throw wrongArgument(
      "formatCertainty",
      fact,
      "a record or a step",
      'Pass a record, such as one of `list("events")`.',
    );
  }
  const { beside = "" } = options;
  if (!("certainty" in fact) && !("accordingTo" in fact)) return "";
  if (/hypothesi|rumoured/i.test(beside)) return "";
  return certaintyWords(/according to/i.test(beside) ? { certainty: fact.certainty } : fact, nameInSentence);
}

/**
 * A step of an arms deal in one line: what was done, by whom where the step says so, when, how many and for how much.
 * What the paper does not state is left out, except the price of an order.
 *
 * @param step a step of a deal of the kind `supply`
 * @throws TypeError if the value is not a step
 * @example deal.steps.map(formatStep) // ["ordered, June 2016: 12 aircraft; US$600 million"]
 */
export function formatStep(step: DealStep): string {
  if (typeof step !== "object" || step === null || !("kind" in step && "date" in step && "evidence" in step)) {
    throw wrongArgument("formatStep", step, "a step of an arms deal", "Pass one of the `steps` of a deal.");
  }
  const { kind, by, date, dateAsPrinted, number, numberAsPrinted, price } = step;
  const done = by && (kind === "refused" || kind === "withdrawn") ? `${kind} by ${nameInSentence(by)}` : kind;
  const what = joined("; ", [amount(number, numberAsPrinted), price === null ? "price not stated" : amount(price)]);
  return joined(": ", [joined(", ", [done, when(date, dateAsPrinted)]), what]);
}

/** Which part of a deployment `formatDeployment` writes. */
export type FormatDeploymentOptions = {
  /** Only `when` it was there, or only `what` there was: number, people, tenure and terms. Default: both. */
  readonly part?: "when" | "what";
};

/**
 * A deployment in one line: when it was in place, how many units and people, for how long and on what terms. Print its
 * label or its `state` beside the line, which does not say whether the deployment was planned or refused.
 *
 * @param deployment a record of `deployments`
 * @param options the part to write; default: both
 * @throws TypeError if the value is not a deployment
 * @example formatDeployment(get("deployments", "russia-belarus-volga-radar")) // "since 2003: about 1,200 people; leased; …"
 */
export function formatDeployment(deployment: Deployment, options: FormatDeploymentOptions = {}): string {
  const { part } = options;
  if (typeof deployment !== "object" || deployment === null || !("tenure" in deployment && "start" in deployment)) {
    throw wrongArgument("formatDeployment", deployment, "a deployment", 'Pass a record of `list("deployments")`.');
  }
  return joined(": ", [part === "what" ? "" : periodOf(deployment), part === "when" ? "" : contentsOf(deployment)]);
}

/** `since 1995`, `13 March 2014, ended by March 2015`. */
function periodOf({ state, start, startAsPrinted, end, endAsPrinted }: Deployment): string {
  const last = when(end, endAsPrinted);
  const ending = last && `${state === "withdrawn" ? "ended" : "due to end"} ${last}`;
  return joined(", ", [when(start, startAsPrinted, state === "in-place"), ending]) || "date not stated";
}

function contentsOf(deployment: Deployment): string {
  const { number, numberAsPrinted, personnel, tenure, rotation, priceTerms = [] } = deployment;
  return joined("; ", [
    amount(number, numberAsPrinted),
    amount(personnel),
    tenure,
    rotation && `rotating every ${amount(rotation)}`,
    ...priceTerms.map((term) => termWords[term]),
  ]);
}

/**
 * The terms on which arms or facilities change hands, in words: `the supplier’s domestic price, barter`.
 *
 * @param terms the `priceTerms` of a deal or deployment
 * @throws TypeError if the terms are not a list
 * @example formatTerms(["no-significant-discount"]) // "no significant discount"
 */
export function formatTerms(terms: readonly PriceTerm[]): string {
  checkList("formatTerms", "priceTerms", terms);
  return terms.map((term) => termWords[term]).join(", ");
}

const termWords: Readonly<Record<PriceTerm, string>> = {
  barter: "barter",
  discount: "discount",
  "domestic-price": "the supplier’s domestic price",
  "free-of-charge": "free of charge",
  "no-significant-discount": "no significant discount",
  preferential: "preferential terms",
  "supplier-financed": "at the supplier’s expense",
};

const joined = (separator: string, parts: readonly (string | 0 | null | undefined)[]): string =>
  parts.filter(Boolean).join(separator);

/** A quantity in words, or its printed words; empty where the paper gives neither. */
const amount = (quantity: Quantity | null | undefined, asPrinted?: string): string =>
  quantity || asPrinted ? format(quantity ?? null, { style: "words", asPrinted }) : "";

/** A date in words, or its printed words; empty where the paper gives neither. */
const when = (date: string | null | undefined, asPrinted?: string, since = false): string =>
  date || asPrinted ? formatDate(date ?? null, { asPrinted, since }) : "";
