import type { Entity, EntityId, Event, Relation } from "@unionstate/dataset";
import { formatDate } from "@unionstate/dataset";
import type { Brief } from "../brief.ts";
import { timeline } from "../charts/timeline.ts";
import { timelineEvents } from "../charts/timeline-events.ts";
import { byPage } from "../parts/by-page.ts";
import { chapter } from "../parts/chapter.ts";
import { figure } from "../parts/figure.ts";
import { groupTable } from "../parts/group-table.ts";
import type { Cell } from "../parts/inline.ts";
import { get } from "../wording/get.ts";
import { initialCapital } from "../wording/initial-capital.ts";
import type { Section } from "./section.ts";

/** The union’s twenty years: a drawing, what was agreed, and who decides what. */
export const twentyYears: Section = {
  name: "twenty-years",
  content: (brief) => {
    const { dataset } = brief;
    const drawn = timelineEvents.map((id) => get(dataset.events, id)).toSorted(byDate);
    const agreements = keyAgreements.map((id) => get(dataset.entities, id));
    const decisions = dataset.relations.filter(decides).toSorted(byPage);
    return [
      chapter("The Union State at twenty", "twenty-years"),
      { style: "lead", text: get(dataset.entities, "union-state").description ?? "" },
      figure("From 1995 to 2020: agreements, disputes, exercises and turning points", timeline(dataset.events), []),
      groupTable(
        `Key agreements and documents (${agreements.length})`,
        [
          ["What", "*"],
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

/** The agreements of the two states, or of the union that they founded, in the order of their dates. */
const keyAgreements = [
  "facilities-lease-agreement",
  "military-technological-cooperation-agreement-1995",
  "union-state-charter",
  "common-defence-policy-concept",
  "security-concept-1998",
  "union-state-treaty",
  "union-state-military-doctrine",
  "joint-air-defence-agreement",
  "regional-security-agreement",
  "collective-security-treaty",
] as const satisfies readonly EntityId[];

/** What the two states share. */
const shared = new Set<EntityId>([
  "union-state",
  "supreme-council-of-the-union-state",
  "regional-group-of-forces",
  "joint-air-defence-system",
  "volga-radar",
  "communication-centre-43",
]);

/** Relations that tell who belongs to it, commands it or runs it, and what each side would make of it. */
const decisive: Partial<Record<Relation["predicate"], string>> = {
  "established-by": "was established by",
  "leases-to": "leases a facility to",
  "member-of": "is a member of",
  "part-of": "is part of",
  leads: "leads",
  operates: "runs",
  opposes: "is against",
  wants: "wants",
};

const decides = ({ subject, predicate, object }: Relation): boolean =>
  predicate in decisive &&
  (shared.has(subject) || (object !== null && shared.has(object)) || predicate === "leases-to");

function agreementRow(agreement: Entity, { sources, records }: Brief): Cell[] {
  return [
    {
      stack: [
        { text: initialCapital(agreement.name), bold: true },
        agreement.description ?? "",
        records.line(agreement),
      ],
    },
    "date" in agreement && agreement.date ? formatDate(agreement.date) : "Not stated",
    { text: sources.evidence(agreement.evidence) },
  ];
}

function decisionRow(relation: Relation, { name, sources, records }: Brief): Cell[] {
  const verb = decisive[relation.predicate];
  const object = relation.object ? name(relation.object) : "";
  return [
    { text: initialCapital(name(relation.subject)), bold: true },
    {
      stack: [
        [`${verb} ${object}`, relation.interval && formatDate(relation.interval)].filter(Boolean).join(", "),
        ...(relation.note ? [relation.note] : []),
        records.line(relation),
      ],
    },
    { text: sources.evidence(relation.evidence) },
  ];
}

function eventRow(event: Event, { sources, records }: Brief): Cell[] {
  return [
    initialCapital(formatDate(event.date)),
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
