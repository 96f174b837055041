/**
 * References: every number, name and date of the briefing, taken from a field of a record and written by the dataset.
 *
 *     const { share, figure, name } = references(dataset);
 *     share("two-unions", "2018-01", "union-with-russia").text // "63.9%"
 */
import {
  type AnyRecord,
  type ArmsDealId,
  cite,
  type DealStep,
  type DeploymentId,
  type EntityId,
  type EventId,
  type FigureId,
  formatDate,
  label,
  nameInSentence,
  type Poll,
  type PollId,
  type Quantity,
  type RecordReference,
  type StatementId,
  type WorkId,
} from "@unionstate/dataset";
import { BriefingError, type Dataset, recordNamed } from "./dataset.ts";
import { field, fieldReference, type Reference, reference } from "./field.ts";
import { type DateForm, dateText, type QuantityForm, qualifierWords, quantityText, spelled } from "./wording.ts";

type StepKind = DealStep["kind"];

/** What another work gives for a record. */
type Corroboration = NonNullable<Poll["corroborations"]>[number];

/** The functions that make references to the records of a dataset. They throw a `BriefingError` for a missing value. */
export function references(dataset: Dataset) {
  const { get } = dataset;

  /** The share of answers in a wave of a poll: `63.9%`. */
  function share(poll: PollId, wave: string, option: string, subgroup?: string): Reference {
    const record = get("polls", poll);
    const result = waveOf(record, wave).results.find((each) => each.option === option && each.subgroup === subgroup);
    const keys = ["waves", wave, option, ...(subgroup === undefined ? [] : [subgroup])];
    if (!result) throw missing(`polls/${poll}`, keys);
    const { value, qualifier, unknown } = result;
    const text =
      value === null && qualifier ? qualifierWords[qualifier] : quantityText(value, { unknown: unknown?.value });
    return fieldReference("number", field(record, keys, value, text));
  }

  function waveOf(record: Poll, wave: string) {
    const found = record.waves.find(({ id }) => id === wave);
    if (!found) throw missing(`polls/${record.id}`, ["waves", wave]);
    return found;
  }

  /** The date of a wave of a poll: `January 2018`. */
  function waveDate(poll: PollId, wave: string, form: DateForm = "full"): Reference {
    const record = get("polls", poll);
    const { date } = waveOf(record, wave);
    return fieldReference("date", field(record, ["waves", wave, "date"], date, dateText(date, form)));
  }

  /** A figure of the paper: `about 1,200 people`. */
  function figure(id: FigureId, form: QuantityForm = "full"): Reference {
    const record = get("figures", id);
    const text = quantityText(record.value, {
      form,
      asPrinted: record.valueAsPrinted,
      unknown: record.unknown?.value,
    });
    return fieldReference("number", field(record, ["value"], record.value, text));
  }

  /** When a figure applies: `2017`. */
  function figurePeriod(id: FigureId, form: DateForm = "full"): Reference {
    const record = get("figures", id);
    const { period, periodAsPrinted } = record;
    if (period === undefined) throw missing(`figures/${id}`, ["period"]);
    return fieldReference("date", field(record, ["period"], period, dateText(period, form, periodAsPrinted)));
  }

  /**
   * The number, price or date of a step of an arms deal: `12 aircraft`, `US$600 million`, `June 2016`.
   *
   * @param kind the kind of the step: the first of this kind
   */
  function step(deal: ArmsDealId, kind: StepKind, what: "number" | "price" | "date", form?: QuantityForm | DateForm) {
    const [record, found] = stepOf(deal, kind);
    const { number, numberAsPrinted, price, date, dateAsPrinted, unknown } = found;
    const keys = ["steps", kind, what];
    if (what === "date") {
      const text = dateText(date, form === "year" || form === "month" ? form : "full", dateAsPrinted);
      return fieldReference("date", field(record, keys, date, text, found));
    }
    const value = what === "number" ? number : price;
    if (value === undefined) throw missing(`arms-deals/${deal}`, keys);
    const text = quantityText(value, {
      form: form === "number" ? form : "full",
      asPrinted: what === "number" ? numberAsPrinted : undefined,
      unknown: unknown?.[what],
    });
    return fieldReference("number", field(record, keys, value, text, found));
  }

  function stepOf(deal: ArmsDealId, kind: StepKind) {
    const record = get("arms-deals", deal);
    const found = record.kind === "supply" ? record.steps.find((each) => each.kind === kind) : undefined;
    if (!found) throw missing(`arms-deals/${deal}`, ["steps", kind]);
    return [record, found] as const;
  }

  /** The state of an arms deal, which is its last step: `refused`. Standing terms are `terms`. */
  function dealState(deal: ArmsDealId): Reference {
    const record = get("arms-deals", deal);
    const last = record.kind === "supply" ? record.steps.at(-1) : undefined;
    const value = last?.kind ?? "terms";
    return fieldReference("text", field(record, ["steps", "kind"], value, value, last));
  }

  /** How many units were deployed: `two facilities`. */
  function deploymentNumber(id: DeploymentId, form: QuantityForm = "full"): Reference {
    const record = get("deployments", id);
    const { number, numberAsPrinted, unknown } = record;
    const text = quantityText(number, { form, asPrinted: numberAsPrinted, unknown: unknown?.number });
    return fieldReference("number", field(record, ["number"], number, text));
  }

  /** How many people were deployed: `about 250 people`. */
  function deploymentPersonnel(id: DeploymentId, form: QuantityForm = "full"): Reference {
    const record = get("deployments", id);
    const { personnel } = record;
    if (!personnel) throw missing(`deployments/${id}`, ["personnel"]);
    return fieldReference("number", field(record, ["personnel"], personnel, quantityText(personnel, { form })));
  }

  /** When a deployment began: `13 March 2014`. */
  function deploymentStart(id: DeploymentId, form: DateForm = "full"): Reference {
    const record = get("deployments", id);
    const { start, startAsPrinted, unknown } = record;
    return fieldReference(
      "date",
      field(record, ["start"], start, dateText(start, form, startAsPrinted, unknown?.start)),
    );
  }

  /** When a deployment ended: `March 2015`. */
  function deploymentEnd(id: DeploymentId, form: DateForm = "full"): Reference {
    const record = get("deployments", id);
    const { end, endAsPrinted, unknown } = record;
    if (end === undefined) throw missing(`deployments/${id}`, ["end"]);
    return fieldReference("date", field(record, ["end"], end, dateText(end, form, endAsPrinted, unknown?.end)));
  }

  /** The state of a deployment: `in-place`, `withdrawn`, `planned`, `refused`. For predicates. */
  function deploymentState(id: DeploymentId): Reference {
    const record = get("deployments", id);
    return fieldReference("text", field(record, ["state"], record.state, record.state ?? "unknown"));
  }

  /** The tenure of a deployment: `leased`, `permanent`, `rotational`, `temporary`. */
  function deploymentTenure(id: DeploymentId): Reference {
    const record = get("deployments", id);
    return fieldReference("text", field(record, ["tenure"], record.tenure, record.tenure ?? "unknown"));
  }

  /** When something happened: `8 December 1999`; `1999` as a `year`. */
  function eventDate(id: EventId, form: DateForm = "full"): Reference {
    const record = get("events", id);
    const { date, dateAsPrinted, unknown } = record;
    return fieldReference("date", field(record, ["date"], date, dateText(date, form, dateAsPrinted, unknown?.date)));
  }

  /** Whether an event occurred: `occurred`, `planned`, `postponed`, `cancelled`. For predicates. */
  function eventStatus(id: EventId): Reference {
    const record = get("events", id);
    return fieldReference("text", field(record, ["status"], record.status, record.status));
  }

  /** When something was said. */
  function statementDate(id: StatementId, form: DateForm = "full"): Reference {
    const record = get("statements", id);
    const { date, dateAsPrinted, unknown } = record;
    return fieldReference("date", field(record, ["date"], date, dateText(date, form, dateAsPrinted, unknown?.date)));
  }

  /**
   * The name of an entity in a sentence: `the European Union`, `Aliaksandr Lukashenka`.
   *
   * @param as another form of it: a variant (`EU`), the name without its article, or its last words (`Lukashenka`)
   */
  function name(id: EntityId, as?: string): Reference {
    const record = get("entities", id);
    const variants = [record.name, ...(record.variants ?? []).map((variant) => variant.name)];
    if (as !== undefined && !variants.some((variant) => variant === as || variant.endsWith(` ${as}`))) {
      throw new BriefingError(
        `\`${as}\` is not a name of \`entities/${id}\`. Use one of: ${variants.map((each) => `\`${each}\``).join(", ")}.`,
      );
    }
    const text = as ?? nameInSentence(record);
    return fieldReference("name", field(record, ["name"], as ?? record.name, text));
  }

  /** The label of any record. */
  function recordLabel(of: RecordReference): Reference {
    const record = recordNamed(dataset, of);
    const text = label(record);
    return fieldReference("text", field(record, ["label"], text, text));
  }

  /**
   * What a record says, in its label and in the text below it: for `claims(isCertain(fact(…)))` of a sentence that rests
   * on it and prints no value of it.
   */
  function fact(of: RecordReference): Reference {
    const record = recordNamed(dataset, of);
    const { text, value, restsOn } = recordLabel(of);
    const texts = (["description", "advice", "finding"] as const).flatMap((key) => {
      const found = key in record ? Object.entries(record).find(([name]) => name === key)?.[1] : undefined;
      return typeof found === "string" ? [field(record, [key], found, found)] : [];
    });
    return reference("text", value, text, [...restsOn, ...texts]);
  }

  /** The description of a work as in a list of references. */
  function work(id: WorkId): Reference {
    const record = get("works", id);
    const text = cite(record);
    return fieldReference("text", field(record, ["title"], text, text));
  }

  /**
   * How many records there are, and of what: `seven refusals`.
   *
   * @param what one and many, `["refusal", "refusals"]`; `null` for the number alone
   */
  function count(what: readonly [one: string, many: string] | null, records: readonly (AnyRecord | RecordReference)[]) {
    const fields = records.map((each) => {
      const found = typeof each === "string" ? recordNamed(dataset, each) : each;
      return field(found, ["label"], label(found), label(found));
    });
    const n = fields.length;
    const noun = what ? ` ${what[n === 1 ? 0 : 1]}` : "";
    return reference("number", n, spelled(n.toLocaleString("en-GB")) + noun, fields);
  }

  /** How much two values differ: `23.5 percentage points`. */
  function difference(a: Reference, b: Reference, form: QuantityForm = "full"): Reference {
    const unit = unitOf(a);
    return calculated(Math.abs(exact(a) - exact(b)), unit === "%" ? "percentage-point" : unit, [a, b], form);
  }

  /** The sum of values: `about 1,450 people`. */
  function sum(addends: readonly Reference[], form: QuantityForm = "full"): Reference {
    const [first] = addends;
    const unit = first ? unitOf(first) : "person";
    return calculated(
      addends.map(exact).reduce((total, each) => total + each, 0),
      unit,
      addends,
      form,
    );
  }

  /** Who is in a subgroup of a poll: `aged 18–24`. */
  function subgroup(poll: PollId, id: string): Reference {
    const record = get("polls", poll);
    const found = record.subgroups?.find((each) => each.id === id);
    if (!found) throw missing(`polls/${poll}`, ["subgroups", id]);
    const text = found.label.charAt(0).toLowerCase() + found.label.slice(1);
    return fieldReference("name", field(record, ["subgroups", id], found.label, text));
  }

  /**
   * The value or the date that another work gives for a record: `36–60 hours`.
   *
   * @param about the part of the record, if the work gives values for several: the option of a poll
   */
  function outside(of: RecordReference, by: WorkId, what: "value" | "date", form?: QuantityForm, about?: string) {
    const [found, corroborations] = corroborationsOf(of, by);
    const isAsked = (each: Corroboration): boolean => about === undefined || (each.for?.includes(about) ?? false);
    const { date, value } = corroborations.find((each) => each[what] !== undefined && isAsked(each)) ?? {};
    const keys = ["corroborations", by, what, ...(about === undefined ? [] : [about])];
    if (what === "date" && date !== undefined) {
      return fieldReference("date", field(found, keys, date, dateText(date, "full")));
    }
    if (what === "value" && value !== undefined) {
      return fieldReference("number", field(found, keys, value, quantityText(value, { form: form ?? "full" })));
    }
    throw missing(of, keys);
  }

  /** Words of the note on what another work says of a record: `Belarusian Analytical Workroom`. */
  function noted(of: RecordReference, by: WorkId, words: string): Reference {
    const [found, corroborations] = corroborationsOf(of, by);
    const note = corroborations.find((each) => each.note?.includes(words))?.note;
    const keys = ["corroborations", by, "note"];
    if (note === undefined) throw missing(of, keys);
    return reference("text", words, words, [field(found, keys, note, note)]);
  }

  function corroborationsOf(of: RecordReference, by: WorkId): readonly [AnyRecord, readonly Corroboration[]] {
    const found = recordNamed(dataset, of);
    const corroborations = ("corroborations" in found ? found.corroborations : undefined) ?? [];
    return [found, corroborations.filter((each) => each.work === by)];
  }

  /** A fact about the paper: its author, title or year. */
  function paperFact(
    what: "author" | "title" | "mainTitle" | "subtitle" | "publisher" | "place" | "isbn" | "year" | "pages",
  ) {
    const { paper } = dataset;
    const text = what === "author" ? `${paper.author.given} ${paper.author.family}` : String(paper[what]);
    return reference("text", text, text);
  }

  /** The state of knowledge: `mid-2020`. */
  const asOf = (): Reference => reference("date", `${dataset.paper.year}`, `mid-${dataset.paper.year}`);

  /** The version of the dataset, or the day of its release. */
  function edition(what: "version" | "released"): Reference {
    const text = what === "version" ? dataset.version : formatDate(dataset.released);
    return reference(what === "version" ? "text" : "date", dataset[what], text);
  }

  return {
    asOf,
    count,
    dealState,
    deploymentEnd,
    deploymentNumber,
    deploymentPersonnel,
    deploymentStart,
    deploymentState,
    deploymentTenure,
    difference,
    edition,
    eventDate,
    eventStatus,
    fact,
    figure,
    figurePeriod,
    name,
    noted,
    outside,
    paperFact,
    recordLabel,
    share,
    statementDate,
    step,
    subgroup,
    sum,
    waveDate,
    work,
  };
}

function exact({ value, text }: Reference): number {
  if (typeof value === "object" && value?.kind === "exact") return value.value;
  throw new BriefingError(`Cannot calculate with \`${text}\`, which is not an exact number.`);
}

const unitOf = ({ value }: Reference): Quantity["unit"] =>
  typeof value === "object" && value !== null ? value.unit : "ratio";

function calculated(
  value: number,
  unit: Quantity["unit"],
  inputs: readonly Reference[],
  form: QuantityForm,
): Reference {
  const approximate = inputs.some((each) => typeof each.value === "object" && each.value?.approximate === true);
  const quantity: Quantity = {
    kind: "exact",
    // Shares have one decimal; binary fractions would add others.
    value: Number(value.toFixed(3)),
    unit,
    ...(approximate ? { approximate } : {}),
  };
  return reference(
    "number",
    quantity,
    quantityText(quantity, { form }),
    inputs.flatMap(({ restsOn }) => restsOn),
  );
}

const missing = (record: string, keys: readonly string[]): BriefingError =>
  new BriefingError(
    `The briefing uses \`${keys.join(".")}\` of \`${record}\`, which the record does not have. Correct it in packages/briefing/src.`,
  );
