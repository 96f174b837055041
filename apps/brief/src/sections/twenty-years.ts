import type { Entity, Event, Relation } from "@unionstate/dataset";
import type { Brief } from "../brief.ts";
import { timeline } from "../charts/timeline.ts";
import { timelineEvents } from "../charts/timeline-events.ts";
import { chapter } from "../parts/chapter.ts";
import { figure } from "../parts/figure.ts";
import { groupTable } from "../parts/group-table.ts";
import type { Cell } from "../parts/inline.ts";
import { dateText } from "../wording/date-text.ts";
import { get } from "../wording/get.ts";
import { initialCapital } from "../wording/initial-capital.ts";
import type { Section } from "./section.ts";

/** The union’s twenty years: a drawing, what was agreed, and who decides what. */
export const twentyYears: Section = {
  name: "twenty-years",
  content: (brief) => {
    const { dataset } = brief;
    const drawn = timelineEvents.map((id) => get(dataset.events, id)).toSorted(byDate);
    const agreements = dataset.entities.filter(isBetweenTheTwo).toSorted(byDate);
    const decisions = dataset.relations.filter(decides).toSorted(byPage);
    return [
      chapter("The Union State at twenty", "twenty-years"),
      { style: "lead", text: get(dataset.entities, "union-state").description ?? "" },
      figure("From 1995 to 2020: agreements, disputes, exercises and turning points", timeline(dataset.events), []),
      groupTable(
        `Key agreements (${agreements.length})`,
        [
          ["Agreement", "*"],
          ["When", 52],
          ["Page [source]", 78],
        ],
        agreements.map((agreement) => agreementRow(agreement, brief)),
      ),
      groupTable(
        `Who decides what (${decisions.length})`,
        [
          ["Who", 122],
          ["Does what", "*"],
          ["Page [source]", 78],
        ],
        decisions.map((relation) => decisionRow(relation, brief)),
      ),
      groupTable(
        `What the drawing shows (${drawn.length} of ${dataset.events.length} events of the dataset)`,
        [
          ["When", 104],
          ["What", "*"],
          ["Page [source]", 78],
        ],
        drawn.map((event) => eventRow(event, brief)),
      ),
    ];
  },
};

type Agreement = Extract<Entity, { kind: "agreement" }>;

const between = new Set(["belarus", "russia", "union-state", "joint-air-defence-system", "regional-group-of-forces"]);

/** An agreement of the two states or of their union, by what signed it or what it is said to be about. */
const isBetweenTheTwo = (entity: Entity): entity is Agreement =>
  entity.kind === "agreement" &&
  /Belarus|Russia|Union State|joint|regional|lease/i.test(`${entity.name} ${entity.description}`);

/** Relations that tell of command, ownership or use among the two states and what they share. */
const decisive = {
  leads: "leads",
  operates: "runs",
  "leases-to": "leases a facility to",
  owns: "owns",
  "established-by": "was established by",
  "party-to": "is party to",
} as const;

const decides = ({ subject, predicate, object }: Relation): boolean =>
  predicate in decisive &&
  (between.has(subject) || between.has(object) || predicate === "operates" || predicate === "leases-to") &&
  subject !== "nato";

function agreementRow(agreement: Agreement, { sources, records }: Brief): Cell[] {
  return [
    { stack: [{ text: agreement.name, bold: true }, agreement.description ?? "", records.line(agreement)] },
    agreement.date ? dateText(agreement.date) : "Not stated",
    { text: sources.evidence(agreement.evidence) },
  ];
}

function decisionRow(relation: Relation, { name, sources, records }: Brief): Cell[] {
  const verb = decisive[relation.predicate as keyof typeof decisive];
  const object = relation.object ? name(relation.object) : "";
  return [
    { text: initialCapital(name(relation.subject)), bold: true },
    {
      stack: [
        [`${verb} ${object}`, relation.interval && dateText(relation.interval)].filter(Boolean).join(", "),
        ...(relation.note ? [relation.note] : []),
        records.line(relation),
      ],
    },
    { text: sources.evidence(relation.evidence) },
  ];
}

function eventRow(event: Event, { sources, records }: Brief): Cell[] {
  return [
    initialCapital(dateText(event.date)),
    { stack: [{ text: event.title, bold: true }, event.description ?? "", records.line(event)] },
    { text: sources.evidence(event.evidence) },
  ];
}

/** Dates in EDTF sort by their start; what has no start sorts by its end. */
const startOf = (date: string | undefined): string => (date ?? "9999").replace(/^\.\.\//, "").replace(/X/g, "0");

const byDate = <R extends { readonly id: string; readonly date?: string | undefined }>(a: R, b: R): number => {
  const [first, second] = [startOf(a.date), startOf(b.date)];
  return first === second ? (a.id < b.id ? -1 : 1) : first < second ? -1 : 1;
};

const firstPage = ({ evidence }: Relation): number => Math.min(...evidence.map(({ page }) => page));

const byPage = (a: Relation, b: Relation): number => firstPage(a) - firstPage(b) || (a.id < b.id ? -1 : 1);
