/** Tidy rows: one observation each, with plain values, for tables, data frames and charts. */
import { dateSpan, formatDate } from "./dates.js";
import { evidenceOf } from "./evidence.js";
import { format, high, low } from "./format.js";
import { permalink } from "./names.js";
import { label, list } from "./records.js";
import type {
  AnyRecord,
  ArmsDeal,
  Certainty,
  Collection,
  DealStep,
  Deployment,
  EdtfDate,
  EntityId,
  Figure,
  HistoricalEvent,
  Poll,
  PollOptionId,
  PollSubgroupId,
  PollWaveId,
  Quantity,
  RecordOf,
  Relation,
  Statement,
} from "./types.js";

/** What every row says about its record. */
export type RowOfRecord<C extends Collection = Collection> = {
  readonly id: RecordOf[C]["id"];
  readonly label: string;
  /** How surely the paper states it; of a step without a certainty of its own, that of its deal. `stated` for records without one. */
  readonly certainty: Certainty;
  /** The printed pages that it is based on, separated by commas. Example: `10, 24`. */
  readonly pages: string;
  /** The permanent address of the record. */
  readonly url: string;
};

/** A date in columns. All are `null` if it is unknown; a time that the paper gives only in words has just its text. */
export type DateColumns<Name extends string = "date"> = {
  /** The date in EDTF. Example: `2016-06`. */
  readonly [Column in Name]: EdtfDate | null;
} & {
  /** The first and the last day that it may mean; `null` if it is open. Examples: `2016-06-01`, `2016-06-30`. */
  readonly [Column in `${Name}First` | `${Name}Last`]: string | null;
} & {
  /** The smallest part that the date states. Example: `month`. */
  readonly [Column in `${Name}Precision`]: ReturnType<typeof dateSpan>["precision"] | null;
} & {
  /** The date in words, or the printed words if the paper gives nothing else. Examples: `June 2016`, `“for several years”`. */
  readonly [Column in `${Name}Text`]: string | null;
};

/**
 * A quantity in columns. A range has no value, and a bound neither value nor the end that is open: its `limit` is apart,
 * so that no sum or mean takes “more than 75%” for 75%. All are `null` if the quantity is unknown; an amount that the
 * paper gives only in words has just its `text`.
 */
export type QuantityColumns<Name extends string = ""> = {
  /** The value, if it is exact or approximate, not a range or bound. */
  readonly [Column in Named<Name, "value">]: number | null;
} & {
  /** The ends of a range; both are the value if there is one, and `null` for a bound. */
  readonly [Column in Named<Name, "low"> | Named<Name, "high"> | Named<Name, "limit">]: number | null;
} & {
  /** How the quantity compares with the limit of a bound. Example: `>`. */
  readonly [Column in Named<Name, "comparator">]: ">" | ">=" | "<" | "<=" | null;
} & {
  /** The unit. Example: `USD`. */
  readonly [Column in Named<Name, "unit">]: Quantity["unit"] | null;
} & {
  /** Whether the paper calls the number approximate. */
  readonly [Column in Named<Name, "approximate">]: boolean | null;
} & {
  /**
   * The quantity in symbols, or the printed words if the paper gives nothing else. Examples: `>75%`, `~1,300 tanks`,
   * `“dozens of thousands”`.
   */
  readonly [Column in Named<Name, "text">]: string | null;
};

/** `value` without a name, `priceValue` with the name `price`. */
type Named<Name extends string, Column extends string> = Name extends "" ? Column : `${Name}${Capitalize<Column>}`;

/** The answer of one group in one wave of a poll. */
export type PollRow = RowOfRecord<"polls"> &
  DateColumns &
  QuantityColumns & {
    readonly wave: PollWaveId;
    readonly option: PollOptionId;
    readonly optionLabel: string;
    /** `null` for all respondents. */
    readonly subgroup: PollSubgroupId | null;
    readonly subgroupLabel: string | null;
  };

/** A step of an arms deal; standing terms have one row, without a step. */
export type ArmsDealRow = RowOfRecord<"arms-deals"> &
  DateColumns &
  QuantityColumns<"number"> &
  QuantityColumns<"price"> & {
    readonly kind: ArmsDeal["kind"];
    readonly supplier: EntityId | null;
    /** Ids, separated by commas. */
    readonly recipients: string | null;
    /** Ids, separated by commas. */
    readonly equipment: string | null;
    /** What was done. Example: `ordered`. */
    readonly step: DealStep["kind"] | null;
    /** Who took the step, where the paper says so. */
    readonly by: EntityId | null;
  };

/** A figure of the paper, with the period that it is about. */
export type FigureRow = RowOfRecord<"figures"> &
  DateColumns<"period"> &
  QuantityColumns & {
    /** Ids, separated by commas. */
    readonly subject: string;
  };

/** A deployment: what was where, from when to when. */
export type DeploymentRow = RowOfRecord<"deployments"> &
  DateColumns<"start"> &
  DateColumns<"end"> &
  QuantityColumns<"number"> &
  QuantityColumns<"personnel"> & {
    readonly kind: Deployment["kind"];
    readonly owner: EntityId;
    /** Ids, separated by commas. */
    readonly hosts: string;
    readonly state: Deployment["state"];
    readonly tenure: Deployment["tenure"];
  };

/** An event. */
export type EventRow = RowOfRecord<"events"> &
  DateColumns & {
    readonly kind: HistoricalEvent["kind"];
    readonly status: HistoricalEvent["status"];
    /** Ids, separated by commas. */
    readonly actors: string | null;
    /** Ids, separated by commas. */
    readonly about: string | null;
  };

/** A statement. */
export type StatementRow = RowOfRecord<"statements"> &
  DateColumns & {
    /** Ids, separated by commas. */
    readonly speakers: string;
    /** Ids, separated by commas. */
    readonly about: string | null;
  };

/** A relation between two entities. */
export type RelationRow = RowOfRecord<"relations"> &
  DateColumns<"interval"> & {
    readonly subject: EntityId;
    readonly predicate: Relation["predicate"];
    readonly object: EntityId;
  };

/** The kind of row that `rows` returns for each collection. */
export type RowOf = {
  [C in Collection]: C extends keyof RowsWithColumns ? RowsWithColumns[C] : RowOfRecord<C>;
};

type RowsWithColumns = {
  polls: PollRow;
  "arms-deals": ArmsDealRow;
  figures: FigureRow;
  deployments: DeploymentRow;
  events: EventRow;
  statements: StatementRow;
  relations: RelationRow;
};

/**
 * The records of a collection as tidy rows with plain values: one row for each answer of a poll, for each step of a deal,
 * and for each record of the other collections. What is unknown is `null`. For further fields, `get` the record by its id.
 *
 * @param collection the collection's name, e.g. `"polls"`
 * @throws RangeError if there is no such collection (from JavaScript, or with a forced type)
 * @example rows("polls").filter(({ subgroup, value }) => subgroup === null && value !== null)
 */
export function rows<C extends Collection>(collection: C): readonly RowOf[C][];
export function rows(collection: Collection): readonly RowOfRecord[] {
  switch (collection) {
    case "polls":
      return list("polls").flatMap(pollRows);
    case "arms-deals":
      return list("arms-deals").flatMap(dealRows);
    case "figures":
      return list("figures").map(figureRow);
    case "deployments":
      return list("deployments").map(deploymentRow);
    case "events":
      return list("events").map(eventRow);
    case "statements":
      return list("statements").map(statementRow);
    case "relations":
      return list("relations").map(relationRow);
    default:
      return list(collection).map((record: AnyRecord) => frameOf(record));
  }
}

function frameOf<Item extends AnyRecord>(record: Item): RowOfRecord & { readonly id: Item["id"] } {
  const pages = new Set(evidenceOf(record).map(({ page }) => page));
  if ("marker" in record) pages.add(record.marker.page);
  if ("page" in record && typeof record.page === "number") pages.add(record.page);
  return {
    id: record.id,
    label: label(record),
    certainty: "certainty" in record ? record.certainty : "stated",
    pages: [...pages].sort((a, b) => a - b).join(", "),
    url: permalink(record),
  };
}

const pollRows = (poll: Poll): PollRow[] =>
  poll.waves.flatMap((wave) =>
    wave.results.map(({ option, subgroup, value }) => ({
      ...frameOf(poll),
      wave: wave.id,
      ...dateColumns("date", wave.date, undefined),
      option,
      optionLabel: poll.options.find(({ id }) => id === option)?.label ?? option,
      subgroup: subgroup ?? null,
      subgroupLabel: poll.subgroups?.find(({ id }) => id === subgroup)?.label ?? null,
      ...quantityColumns("", value),
    })),
  );

function dealRows(deal: ArmsDeal): ArmsDealRow[] {
  const frame = {
    ...frameOf(deal),
    kind: deal.kind,
    supplier: deal.kind === "supply" ? deal.supplier : null,
    recipients: joined(deal.kind === "supply" ? deal.recipients : deal.parties),
    equipment: joined("equipment" in deal ? deal.equipment : undefined),
  };
  const row = (date: EdtfDate | null, dateAsPrinted: string | undefined, step?: DealStep): ArmsDealRow => ({
    ...frame,
    certainty: step?.certainty ?? frame.certainty,
    step: step?.kind ?? null,
    by: step?.by ?? null,
    ...dateColumns("date", date, dateAsPrinted),
    ...quantityColumns("number", step?.number, step?.numberAsPrinted),
    ...quantityColumns("price", step?.price),
  });
  return deal.kind === "supply"
    ? deal.steps.map((step) => row(step.date, step.dateAsPrinted, step))
    : [row(deal.since, deal.sinceAsPrinted)];
}

const figureRow = (figure: Figure): FigureRow => ({
  ...frameOf(figure),
  subject: figure.subject.join(", "),
  ...dateColumns("period", figure.period, figure.periodAsPrinted),
  ...quantityColumns("", figure.value, figure.valueAsPrinted),
});

const deploymentRow = (deployment: Deployment): DeploymentRow => ({
  ...frameOf(deployment),
  kind: deployment.kind,
  owner: deployment.owner,
  hosts: deployment.hosts.join(", "),
  state: deployment.state,
  tenure: deployment.tenure,
  ...dateColumns("start", deployment.start, deployment.startAsPrinted),
  ...dateColumns("end", deployment.end, deployment.endAsPrinted),
  ...quantityColumns("number", deployment.number, deployment.numberAsPrinted),
  ...quantityColumns("personnel", deployment.personnel),
});

const eventRow = (event: HistoricalEvent): EventRow => ({
  ...frameOf(event),
  kind: event.kind,
  status: event.status,
  actors: joined(event.actors),
  about: joined(event.about),
  ...dateColumns("date", event.date, event.dateAsPrinted),
});

const statementRow = (statement: Statement): StatementRow => ({
  ...frameOf(statement),
  speakers: statement.speakers.join(", "),
  about: joined(statement.about),
  ...dateColumns("date", statement.date, statement.dateAsPrinted),
});

const relationRow = (relation: Relation): RelationRow => ({
  ...frameOf(relation),
  subject: relation.subject,
  predicate: relation.predicate,
  object: relation.object,
  ...dateColumns("interval", relation.interval, relation.intervalAsPrinted),
});

const joined = (ids: readonly string[] | null | undefined): string | null => ids?.join(", ") ?? null;

function dateColumns<Name extends string>(
  name: Name,
  date: EdtfDate | null | undefined,
  asPrinted: string | undefined,
): DateColumns<Name>;
function dateColumns(name: string, date: EdtfDate | null | undefined, asPrinted: string | undefined): object {
  const span = date ? dateSpan(date) : null;
  return {
    [name]: date ?? null,
    [`${name}First`]: span?.first ?? null,
    [`${name}Last`]: span?.last ?? null,
    [`${name}Precision`]: span?.precision ?? null,
    [`${name}Text`]: date || asPrinted ? formatDate(date ?? null, { asPrinted }) : null,
  };
}

function quantityColumns<Name extends string>(
  name: Name,
  quantity: Quantity | null | undefined,
  asPrinted?: string,
): QuantityColumns<Name>;
function quantityColumns(name: string, quantity: Quantity | null | undefined, asPrinted?: string): object {
  const isBound = quantity?.kind === "bound";
  const columns = {
    value: quantity?.kind === "exact" ? quantity.value : null,
    low: quantity && !isBound ? low(quantity) : null,
    high: quantity && !isBound ? high(quantity) : null,
    limit: isBound ? quantity.limit : null,
    comparator: isBound ? quantity.comparator : null,
    unit: quantity?.unit ?? null,
    approximate: quantity ? quantity.approximate === true : null,
    text: quantity || asPrinted ? format(quantity ?? null, { asPrinted }) : null,
  };
  const capitalised = (column: string): string => `${name}${column.charAt(0).toUpperCase()}${column.slice(1)}`;
  return Object.fromEntries(
    Object.entries(columns).map(([column, value]) => [name ? capitalised(column) : column, value]),
  );
}
