/** The dates of all records by year, with how precise and how sure they are, and what has no date. */
import {
  type AnyRecord,
  type Certainty,
  type Collection,
  collectionOf,
  collections,
  type Dossier,
  dateSpan,
  dossiers,
  type EdtfDate,
  type Entity,
  formatCertainty,
  formatDate,
  isRecordOf,
  label,
  list,
  references,
  sources,
  timeline,
  type UnknownReason,
} from "@unionstate/dataset";
import { contestOf } from "../record/contested.ts";
import { allCertainties, capitalised, recordNamed, valueWords } from "../record/line.ts";
import { inWords, recordNoun } from "../record/words.ts";
import { nameOf } from "../site.ts";
import { yearRange } from "../table/years.ts";

/** The entries that begin in a year, or in a decade that the paper does not divide. */
export type Period = { readonly id: string; readonly name: string; readonly entries: readonly TimelineItem[] };

/** A date of a record as the page shows it. */
export type TimelineItem = {
  readonly record: AnyRecord;
  readonly label: string;
  /** The value of a figure: `about 12,700 people`. Empty for other records. */
  readonly value: string;
  readonly when: string;
  /** Which part of the date the paper does not state, or its own words: `day not stated`. */
  readonly precision: string;
  /** What kind of record it is and what became of it: `Event, cancelled`. */
  readonly kind: string;
  /** Whose account it is, how unsure it is, and what speaks against it; empty for what the paper states. */
  readonly certainty: string;
  /** `pp. 17, 18` */
  readonly pages: string;
  /** The values by which it is filtered. */
  readonly filters: TimelineFilters;
};

type TimelineFilters = {
  readonly collection: Collection;
  /** Ids of the entities that it names. */
  readonly who: string;
  /** Ids of its dossiers. */
  readonly matter: string;
  readonly certainty: string;
  /** The first and the last year that it may be in: `2016/2017`; empty without a date. */
  readonly years: string;
};

/** The whole timeline. */
export type TimelineView = {
  /** What the paper states or attributes to someone. */
  readonly periods: readonly Period[];
  /** What happened or was said at a time that the paper does not give. */
  readonly undated: readonly TimelineItem[];
  /** Hypotheses and rumours, with and without a date. */
  readonly unsure: readonly TimelineItem[];
};

/** Collections whose records happened or were said at some time, even if the paper does not say when. */
const happened = ["events", "statements", "arms-deals", "deployments"] as const satisfies readonly Collection[];

/** The timeline of all collections. */
export function timelineView(): TimelineView {
  const dated = timeline({ collections, certainty: allCertainties });
  const items = dated.map(({ record, date, field, status, certainty }) =>
    itemOf(record, { date, printed: printedFor(record, field), status, certainty }),
  );
  const withoutDate = happened.flatMap((collection) =>
    list(collection).flatMap((record: AnyRecord) => undatedItems(record)),
  );
  const keys = new Map(items.map((item, i) => [item, periodOf(dated[i]?.date ?? null)]));
  const sure = items.filter(isSure);
  const ids = [...new Set(sure.map((item) => keys.get(item) ?? ""))].toSorted(byTime);
  return {
    periods: ids.map((id) => ({
      id: formatDate(id).replace("the ", ""),
      name: capitalised(formatDate(id)),
      entries: sure.filter((item) => keys.get(item) === id),
    })),
    undated: withoutDate.filter(isSure),
    unsure: [...items, ...withoutDate].filter((item) => !isSure(item)),
  };
}

const isSure = ({ filters }: TimelineItem): boolean => filters.certainty.split(" ").includes("sure");

/** `2017`, or `201X` for what is dated only to a decade: in the year or decade in which it begins. */
function periodOf(date: EdtfDate | null): string {
  if (date === null) return "";
  const { first, last } = dateSpan(date);
  const year = (first ?? last ?? "").slice(0, 4);
  return /^\d{3}X/.test(date) ? `${year.slice(0, 3)}X` : year;
}

/** Decades before their first year. */
const byTime = (a: string, b: string): number => {
  const [first, second] = [a, b].map((id) => id.replace("X", "0"));
  return first === second ? (a.endsWith("X") ? -1 : 1) : (first ?? "") < (second ?? "") ? -1 : 1;
};

/** What is known of one date of a record. */
type Dated = {
  readonly date: EdtfDate | null;
  readonly printed: string | undefined;
  readonly status: string | null | undefined;
  readonly certainty: Certainty;
  readonly unknown?: UnknownReason | undefined;
};

function itemOf(record: AnyRecord, { date, printed, status, certainty, unknown }: Dated): TimelineItem {
  const span = date === null ? undefined : dateSpan(date);
  const noun = isRecordOf("entities", record) ? inWords(record.kind) : recordNoun(collectionOf(record));
  const when = formatDate(date, { asPrinted: printed, unknown });
  const pages = [...new Set(sources(record).flatMap(({ page }) => page ?? []))].toSorted((a, b) => a - b);
  return {
    record,
    label: capitalised(label(record)),
    value: isRecordOf("figures", record) ? valueWords(record) : "",
    when: capitalised(when),
    precision: precisionOf(
      record,
      span?.precision,
      printed !== undefined && !when.toLowerCase().includes(printed.toLowerCase()) ? printed : "",
    ),
    kind: capitalised([noun, status === "occurred" ? "" : inWords(status ?? "")].filter(Boolean).join(", ")),
    certainty: [
      formatCertainty(record, { beside: label(record) }) || (certainty === "stated" ? "" : certainty),
      contestOf(record)?.words,
    ]
      .filter(Boolean)
      .join("; "),
    pages: `${pages.length === 1 ? "p." : "pp."} ${pages.join(", ")}`,
    filters: {
      collection: collectionOf(record),
      who: [...new Set(entitiesOf(record).map(({ id }) => id))].join(" "),
      matter: dossiers(record)
        .map(({ id }) => id)
        .join(" "),
      certainty: `${certainty} ${certainty === "stated" || certainty === "attributed" ? "sure" : "unsure"} any`,
      years: yearRange(date),
    },
  };
}

/** The part of a date that is not stated; a figure for a year is about the whole year. */
function precisionOf(record: AnyRecord, precision: string | undefined, printed: string): string {
  const missing = { month: "day", year: "month", decade: "year" }[precision ?? ""];
  return [
    missing === undefined || isRecordOf("figures", record) ? "" : `${missing} not stated`,
    printed && `in the paper: “${printed}”`,
  ]
    .filter(Boolean)
    .join("; ");
}

/** The words of the paper for a date, which are beside it: `dateAsPrinted` of `date`. */
function printedFor(record: AnyRecord, field: string): string | undefined {
  const path = field.split(".");
  const name = `${path.pop()}AsPrinted`;
  const holder = path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), record);
  const words = isObject(holder) ? holder[name] : undefined;
  return typeof words === "string" ? words : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** What a record says of a time that the paper does not give; of a deal, each step without a date. */
function undatedItems(record: AnyRecord): readonly TimelineItem[] {
  const certainty: Certainty = "certainty" in record ? record.certainty : "stated";
  if (isRecordOf("arms-deals", record)) {
    return (record.kind === "supply" ? record.steps : [])
      .filter(({ date }) => date === null)
      .map((step) =>
        itemOf(record, {
          date: null,
          printed: step.dateAsPrinted,
          status: step.kind,
          certainty: step.certainty ?? certainty,
          unknown: step.unknown?.date,
        }),
      );
  }
  if (isRecordOf("deployments", record) && record.start === null) {
    const { startAsPrinted, state: status, unknown } = record;
    return [itemOf(record, { date: null, printed: startAsPrinted, status, certainty, unknown: unknown?.start })];
  }
  if ((isRecordOf("events", record) || isRecordOf("statements", record)) && record.date === null) {
    const status = "status" in record ? record.status : undefined;
    return [
      itemOf(record, { date: null, printed: record.dateAsPrinted, status, certainty, unknown: record.unknown?.date }),
    ];
  }
  return [];
}

/** The entities that a record names, and itself if it is one. */
function entitiesOf(record: AnyRecord): readonly Entity[] {
  const named = references(record).to.flatMap(({ record: other }) => (isRecordOf("entities", other) ? [other] : []));
  return isRecordOf("entities", record) ? [record, ...named] : named;
}

/** A group of options of the filter by entity, sorted by name. */
export type EntityGroup = { readonly name: string; readonly entities: readonly Entity[] };

/** The entities that entries name, by what they are. */
export function entityGroups(items: readonly TimelineItem[]): readonly EntityGroup[] {
  const ids = new Set(items.flatMap(({ filters }) => filters.who.split(" ")));
  const found = list("entities").filter(({ id }) => ids.has(id));
  const kinds = new Set(found.map(({ kind }) => groupOf(kind)));
  return groupNames
    .filter((name) => kinds.has(name))
    .map((name) => ({
      name,
      entities: found
        .filter(({ kind }) => groupOf(kind) === name)
        .toSorted((a, b) => a.name.localeCompare(b.name, "en")),
    }));
}

const groupNames = [
  "States and territories",
  "People",
  "Organisations and groups",
  "Exercises",
  "Agreements and documents",
  "Places and facilities",
  "Equipment",
  "Concepts and programmes",
] as const;

type GroupName = (typeof groupNames)[number];

const groupOf = (kind: Entity["kind"]): GroupName => groupOfKind[kind];

const groupOfKind: Readonly<Record<Entity["kind"], GroupName>> = {
  state: "States and territories",
  territory: "States and territories",
  person: "People",
  organisation: "Organisations and groups",
  body: "Organisations and groups",
  formation: "Organisations and groups",
  company: "Organisations and groups",
  media: "Organisations and groups",
  group: "Organisations and groups",
  exercise: "Exercises",
  agreement: "Agreements and documents",
  document: "Agreements and documents",
  place: "Places and facilities",
  facility: "Places and facilities",
  equipment: "Equipment",
  programme: "Concepts and programmes",
  concept: "Concepts and programmes",
};

/** The matters that entries belong to, with how many of their records have no entry here. */
export function mattersIn(
  items: readonly TimelineItem[],
): readonly { readonly dossier: Dossier; readonly others: number }[] {
  const shown = new Set(items.map(({ record }) => nameOf(record)));
  return list("dossiers").map((dossier) => ({
    dossier,
    others: dossier.records.filter((name) => !shown.has(nameOf(recordNamed(name)))).length,
  }));
}
