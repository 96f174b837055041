/** What the table of each collection shows, and by what it can be filtered. */
import {
  type AnyRecord,
  type Certainty,
  type Collection,
  type DealStep,
  type EdtfDate,
  type EntityId,
  formatDate,
  formatDeployment,
  formatStep,
  get,
  label,
  list,
  type RecordOf,
  references,
} from "@unionstate/dataset";
import { contestOf } from "../record/contested.ts";
import { capitalised, listed, recordLink, textOf, valueWords } from "../record/line.ts";
import { referenceLine } from "../record/passages.ts";
import { kindOf } from "../record/record-page.ts";
import { inWords, languageName } from "../record/words.ts";
import {
  type Cell,
  type Column,
  certainty,
  date,
  entities,
  isCalculated,
  labelColumn,
  pages,
  quantityValues,
  type Values,
  words,
} from "./columns.ts";
import { yearRange, yearsIn } from "./years.ts";

/** The table of a collection. */
export type Table<Item extends AnyRecord = AnyRecord> = {
  /** What one record is, in a sentence. */
  readonly about: string;
  readonly columns: readonly Column<Item>[];
  readonly filters: readonly Filter<Item>[];
  /** The date by whose years the records can be limited. */
  readonly dateOf?: (record: Item) => EdtfDate | null | undefined;
};

/** A choice of records: each has one or more values. */
export type Filter<Item extends AnyRecord = AnyRecord> = {
  /** Its name in the address. Example: `kind`. */
  readonly name: string;
  readonly caption: string;
  readonly valuesOf: (record: Item) => readonly Value[];
};

/** A value to choose: as it is in the address, and in words. */
export type Value = { readonly id: string; readonly text: string };

type Tables = { readonly [C in Collection]: Table<RecordOf[C]> };

const kind = <Item extends AnyRecord>(): Filter<Item> => ({
  name: "kind",
  caption: "Kind",
  valuesOf: (record) => [term("kind" in record ? String(record.kind) : "", kindOf(record))],
});

const sureness = <Item extends AnyRecord & { readonly certainty: Certainty }>(): Filter<Item> => ({
  name: "certainty",
  caption: "Certainty",
  valuesOf: (record) => [
    isCalculated(record) ? term("calculated") : term(record.certainty),
    ...(contestOf(record) ? [term("contested")] : []),
  ],
});

const actors = <Item extends AnyRecord>(
  name: string,
  caption: string,
  idsOf: (record: Item) => readonly EntityId[] | null | undefined,
): Filter<Item> => ({
  name,
  caption,
  valuesOf: (record) => (idsOf(record) ?? []).map((id) => ({ id, text: get("entities", id).name })),
});

const term = (id: string, text: string = inWords(id)): Value => ({ id, text: capitalised(text) });

const amount = quantityValues("Value", "Unit");
const number = quantityValues("Number", "Unit");
const price = quantityValues("Price", "Currency");

export const tables: Tables = {
  sections: {
    about: "A heading of the paper, with its page.",
    columns: [
      labelColumn("Heading"),
      { heading: "Part of", cell: ({ parent }) => ({ line: parent ? [recordLink(get("sections", parent))] : [] }) },
      pages(),
    ],
    filters: [],
  },
  entities: {
    about: "A person, state, organisation, place, weapon, agreement or anything else that the paper names, as of 2020.",
    columns: [
      labelColumn("Name", true),
      words("Kind", kindOf),
      words("Description", ({ description }) => description),
      pages(),
    ],
    filters: [kind()],
  },
  figures: {
    about:
      "A number that the paper states, or that follows from its numbers, with its unit and any qualifier (“about”, “almost”, “more than”).",
    columns: [
      labelColumn("Figure"),
      {
        heading: "Value",
        cell: (figure) => ({
          line: [capitalised(valueWords(figure))],
          sort: figure.value ? amountOf(figure.value) : "",
        }),
        values: { names: amount.names, of: ({ value }) => amount.of(value) },
      },
      date("Period", ({ period, periodAsPrinted }) => [period, periodAsPrinted]),
      certainty(),
      pages(),
    ],
    filters: [actors("about", "About", ({ subject }) => subject), sureness()],
  },
  "arms-deals": {
    about:
      "A supply of arms to one or more recipients, from request to delivery or refusal, or standing terms of supply.",
    columns: [
      labelColumn("Deal"),
      {
        ...words<RecordOf["arms-deals"]>("Last step", (deal) => {
          const last = lastStep(deal);
          return last ? formatStep(last) : "standing terms";
        }),
        values: {
          names: ["Step", "Date (EDTF)", ...number.names, ...price.names],
          of(deal) {
            const step = lastStep(deal);
            return [step?.kind, step?.date, ...number.of(step?.number), ...price.of(step?.price)];
          },
        },
      },
      {
        heading: "Supplier",
        cell: ({ kind: dealKind, supplier }) =>
          supplier
            ? { line: [recordLink(get("entities", supplier))] }
            : { line: [dealKind === "supply" ? "not stated" : "does not apply"], sort: "" },
      },
      entities("Recipients or parties", (deal) => (deal.kind === "supply" ? deal.recipients : deal.parties)),
      certainty(),
      pages(),
    ],
    filters: [
      {
        name: "step",
        caption: "What was done",
        valuesOf: (deal) => (deal.kind === "supply" ? deal.steps.map((step) => term(step.kind)) : [term("terms")]),
      },
      actors("recipient", "Recipient or party", (deal) => (deal.kind === "supply" ? deal.recipients : deal.parties)),
      sureness(),
    ],
  },
  deployments: {
    about:
      "Forces, equipment or a facility of a state or alliance, abroad or on its own soil: in place, planned, refused or withdrawn.",
    columns: [
      labelColumn("Deployment"),
      words("Status (2020)", ({ state }) => (state === null ? "not stated" : inWords(state))),
      words("When, what", (deployment) => formatDeployment(deployment)),
      entities("Owner", ({ owner }) => [owner]),
      entities("Host country", ({ hosts }) => hosts),
      certainty(),
      pages(),
    ],
    filters: [
      { name: "state", caption: "Status (2020)", valuesOf: ({ state }) => (state === null ? [] : [term(state)]) },
      kind(),
      actors("owner", "Owner", ({ owner }) => [owner]),
      actors("host", "Host country", ({ hosts }) => hosts),
    ],
  },
  polls: {
    about: "A survey question, with its answers, groups and waves.",
    columns: [
      labelColumn("Poll", true),
      words("Question", ({ question }) => question),
      words("Waves", ({ waves }) => waves.map(({ date: when }) => formatDate(when)).join(", ")),
      pages(),
    ],
    filters: [],
  },
  events: {
    about: "Something that happened, or was planned, at a time.",
    columns: [
      date("Date", ({ date: when, dateAsPrinted }) => [when, dateAsPrinted]),
      labelColumn("Event"),
      words("Kind", kindOf),
      certainty(),
      pages(),
    ],
    filters: [kind(), actors("actor", "Who acted", ({ actors: ids }) => ids), sureness()],
    dateOf: ({ date: when }) => when,
  },
  statements: {
    about: "Who said or wrote what, and when.",
    columns: [
      date("Date", ({ date: when, dateAsPrinted }) => [when, dateAsPrinted]),
      labelColumn("Statement", true),
      entities("Who said it", ({ speakers }) => speakers),
      pages(),
    ],
    filters: [
      actors("speaker", "Who said it", ({ speakers }) => speakers),
      actors("about", "About", ({ about }) => about),
    ],
    dateOf: ({ date: when }) => when,
  },
  relations: {
    about: "How one entity related to another, as of 2020 or at the time given.",
    columns: [labelColumn("Relation"), words("Kind", ({ predicate }) => inWords(predicate)), certainty(), pages()],
    filters: [
      actors("subject", "Subject", ({ subject }) => [subject]),
      { name: "predicate", caption: "Kind", valuesOf: ({ predicate }) => [term(predicate)] },
      actors("object", "Object", ({ object }) => [object]),
      sureness(),
    ],
  },
  claims: {
    about: "A myth that the paper examines, an argument for or against it, or a conclusion.",
    columns: [
      labelColumn("Claim"),
      words("Kind", kindOf),
      {
        heading: "About",
        cell: (claim) => ({
          line: "answers" in claim && claim.answers ? [recordLink(get("claims", claim.answers))] : [],
        }),
      },
      certainty(),
      pages(),
    ],
    filters: [
      { name: "kind", caption: "Kind", valuesOf: (claim) => [term(claim.kind)] },
      {
        name: "stance",
        caption: "For or against",
        valuesOf: (claim) => (claim.kind === "argument" ? [term(claim.stance)] : []),
      },
      sureness(),
    ],
  },
  recommendations: {
    about: "What the paper recommends, and to whom.",
    columns: [labelColumn("Recommendation"), entities("Addressed to", ({ addressees }) => addressees), pages()],
    filters: [actors("addressee", "Addressed to", ({ addressees }) => addressees)],
  },
  dossiers: {
    about: "One topic, such as the airbase or Zapad 2017, with its records in the suggested reading order.",
    columns: [
      labelColumn("Topic"),
      words("Description", ({ description }) => description ?? ""),
      { heading: "Records", cell: ({ records }) => ({ line: [String(records.length)], sort: records.length }) },
    ],
    filters: [],
  },
  works: {
    about:
      "A publication that the paper cites, or that the editors compared it with. A title in brackets is unknown or only inferred from the address.",
    columns: [
      { heading: "Work", cell: (work) => ({ line: referenceLine(work), sort: textOf(referenceLine(work)) }) },
      words("Kind", kindOf),
      {
        heading: "Cited in",
        cell(work) {
          const notes = notesOf(work);
          return {
            line: listed(notes.map((note) => [recordLink(note, String(note.number))])),
            sort: notes[0]?.number ?? "",
          };
        },
      },
    ],
    filters: [
      kind(),
      {
        name: "language",
        caption: "Language",
        valuesOf: ({ language }) => (language ? [{ id: language, text: languageName(language) }] : []),
      },
      {
        name: "cited",
        caption: "Cited in the paper",
        valuesOf: (work) => [
          notesOf(work).length > 0 ? { id: "yes", text: "Yes" } : { id: "no", text: "No: for comparison" },
        ],
      },
    ],
  },
  citations: {
    about: "A numbered footnote of the paper, with the works that it cites.",
    columns: [
      { heading: "Note", cell: (note) => ({ line: [recordLink(note, `Note ${note.number}`)], sort: note.number }) },
      {
        heading: "What it cites or says",
        cell: ({ works, comment, urlAsPrinted }) => ({
          line: [
            ...listed((works ?? []).map(({ work }) => referenceLine(get("works", work)))),
            ...(comment ? [works?.length ? " " : "", comment] : []),
            ...(works || comment ? [] : [urlAsPrinted ?? "Missing from our copy of the paper"]),
          ],
        }),
      },
      { heading: "Page", cell: ({ marker }) => ({ line: [String(marker.page)], sort: marker.page }) },
    ],
    filters: [kind()],
  },
  discrepancies: {
    about:
      "A point on which the paper contradicts itself, its sources or other reports, or is unclear, and how the dataset handles it.",
    columns: [
      labelColumn("Discrepancy"),
      words("Kind", kindOf),
      words("How the dataset handles it", ({ resolution }) => resolution ?? ""),
      pages(),
    ],
    filters: [kind(), { name: "status", caption: "Status", valuesOf: ({ status }) => [term(status)] }],
  },
};

/** A quantity to sort by: with others of its unit, by its amount, its lower end or its limit. */
function amountOf(value: NonNullable<RecordOf["figures"]["value"]>): string {
  const amount = value.kind === "exact" ? value.value : value.kind === "range" ? value.low : value.limit;
  // As many decimals for all, because digits after the point are compared as a number of their own.
  return `${value.unit} ${amount.toFixed(6)}`;
}

/** The last step of a deal; standing terms have none. */
const lastStep = (deal: RecordOf["arms-deals"]): DealStep | undefined =>
  deal.kind === "supply" ? deal.steps.at(-1) : undefined;

/** The footnotes that cite a work, in their order. */
const notesOf = (work: RecordOf["works"]): readonly RecordOf["citations"][] =>
  references(work)
    .from.flatMap((reference) => (reference.collection === "citations" ? [reference.record] : []))
    .filter((note, i, all) => all.indexOf(note) === i)
    .toSorted((a, b) => a.number - b.number);

/** A row of a table: its cells, its filters as attributes, and its record. */
export type Row = {
  readonly id: string;
  readonly label: string;
  /** Its cells, with what each adds in files. */
  readonly cells: readonly (Cell & { readonly values?: ReturnType<Values["of"]> })[];
  /** The values of each filter, separated by spaces, by the names of attributes: `data-kind`. */
  readonly data: Readonly<Record<string, string>>;
};

/** A table with its rows, and the values of each filter that occur, sorted by their words. */
export type FilledTable = {
  readonly about: string;
  readonly headings: readonly string[];
  /** The names of what each column adds in files. */
  readonly valueNames: readonly (readonly string[])[];
  /** The index of the column whose cells name the records. */
  readonly nameColumn: number;
  readonly rows: readonly Row[];
  readonly filters: readonly { readonly name: string; readonly caption: string; readonly values: readonly Value[] }[];
  /** The years by which the rows can be limited; none for records without a date. */
  readonly years: readonly string[];
};

/** The table of a collection with all its records. */
export function tableOf<C extends Collection>(collection: C): FilledTable {
  return filled(tables[collection], list(collection));
}

function filled<Item extends AnyRecord>(
  { about, columns, filters, dateOf }: Table<Item>,
  records: readonly Item[],
): FilledTable {
  const rows = records.map((record) => ({
    id: record.id,
    label: label(record),
    cells: columns.map(({ cell, values }) => ({ ...cell(record), ...(values && { values: values.of(record) }) })),
    data: {
      ...Object.fromEntries(
        filters.map(({ name, valuesOf }) => [
          `data-${name}`,
          valuesOf(record)
            .map(({ id }) => id)
            .join(" "),
        ]),
      ),
      ...(dateOf && { "data-years": yearRange(dateOf(record)) }),
    },
  }));
  return {
    about,
    headings: columns.map(({ heading }) => heading),
    valueNames: columns.map(({ values }) => values?.names ?? []),
    nameColumn: Math.max(
      0,
      columns.findIndex(({ isName }) => isName),
    ),
    rows,
    years: dateOf ? yearsIn(records.map((record) => yearRange(dateOf(record)))) : [],
    filters: filters.map(({ name, caption, valuesOf }) => {
      const values = new Map(records.flatMap(valuesOf).map((value) => [value.id, value]));
      return { name, caption, values: [...values.values()].toSorted((a, b) => (a.text < b.text ? -1 : 1)) };
    }),
  };
}
