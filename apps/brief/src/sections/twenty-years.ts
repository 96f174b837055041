import { type Entity, type EntityId, type Event, type EventId, formatDate, type Relation } from "@unionstate/dataset";
import { chapter, figure, ruledTable } from "../blocks.ts";
import { byDate } from "../charts/date-span.ts";
import { timeline } from "../charts/timeline.ts";
import type { Cell } from "../content.ts";
import { byPage, get } from "../dataset.ts";
import { recordLine } from "../references.ts";
import type { Brief, Section } from "../section.ts";
import { initialCapital } from "../wording.ts";

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

/** The union that the two states founded. */
const union = "union-state" satisfies EntityId;

/** What the two states share. */
const shared = new Set<EntityId>([
  union,
  "supreme-council-of-the-union-state",
  "regional-group-of-forces",
  "joint-air-defence-system",
  "volga-radar",
  "communication-centre-43",
]);

/** The events of the drawing: both states, or organs of the union, took part in them or responded to them. */
const drawnEvents: readonly EventId[] = [
  "lease-agreement-1995",
  "military-technological-agreement-1995",
  "union-state-charter-1997",
  "common-defence-policy-1998",
  "union-state-treaty-1999",
  "rgf-logistics-2004",
  "joint-air-defence-2009",
  "rgf-supplies-2011",
  "joint-air-defence-ratified-2012",
  "rgf-ratified-2017",
  "csto-exit-threats",
  "lukashenka-obstructs-integration",
  "milk-war-2009",
  "csto-summit-boycott-2009",
  "jads-commander-dispute",
  "oil-cut-2010",
  "food-embargo-disputes",
  "lukashenka-complaint-2016",
  "border-controls-2017",
  "no-consensus-2019",
  "zapad-resumed-2009",
  "zapad-2013-held",
  "russian-fighters-arrive-2014",
  "airbase-planned-2015",
  "zapad-2017-held",
  "defender-europe-2020-planned",
  "customs-controls-2001",
  "russo-georgian-war-2008",
  "customs-union-2010",
  "crimea-annexed-2014",
  "subsidy-cuts-since-2015",
  "visa-free-2017",
  "medvedev-ultimatum-2018",
  "sochi-2019",
  "twentieth-anniversary",
];

/** The twenty years of the union: a timeline, the agreements, and who decides what. */
export const twentyYears: Section = {
  name: "twenty-years",
  content: (brief) => {
    const { dataset } = brief;
    const { covers } = dataset.paper;
    const drawn = drawnEvents.map((id) => get(dataset.events, id)).toSorted(byDate);
    const agreements = keyAgreements.map((id) => get(dataset.entities, id));
    const decisions = dataset.relations.filter(decides).toSorted(byPage);
    return [
      chapter("The Union State at twenty", "twenty-years"),
      { style: "lead", text: get(dataset.entities, union).description ?? "" },
      figure(
        `From ${covers.from} to ${covers.to}: agreements, disputes, exercises and turning points`,
        timeline(drawn, covers),
        [],
      ),
      ruledTable(
        [
          ["What", "*"],
          ["When", 52],
          ["Page [source]", 78],
        ],
        agreements.map((agreement) => agreementRow(agreement, brief)),
        { title: `Key agreements and documents (${agreements.length})` },
      ),
      ruledTable(
        [
          ["Who", 122],
          ["Does what", "*"],
          ["Page [source]", 78],
        ],
        decisions.map((relation) => decisionRow(relation, brief)),
        { title: `Who decides what (${decisions.length})` },
      ),
      ruledTable(
        [
          ["When", 104],
          ["What", "*"],
          ["Page [source]", 78],
        ],
        drawn.map((event) => eventRow(event, brief)),
        { title: `Events on the timeline (${drawn.length} of the ${dataset.events.length} in the dataset)` },
      ),
    ];
  },
};

/** Predicates of membership, command and operation, and of what each side wants, with their verbs. */
const decisive: Partial<Record<Relation["predicate"], string>> = {
  "established-by": "was established by",
  "leases-to": "leases a facility to",
  "member-of": "is a member of",
  "part-of": "is part of",
  leads: "leads",
  operates: "operates",
  opposes: "opposes",
  wants: "wants",
};

const decides = ({ subject, predicate, object }: Relation): boolean =>
  predicate in decisive &&
  (shared.has(subject) || (object !== null && shared.has(object)) || predicate === "leases-to");

function agreementRow(agreement: Entity, { sources }: Brief): Cell[] {
  return [
    {
      stack: [{ text: initialCapital(agreement.name), bold: true }, agreement.description ?? "", recordLine(agreement)],
    },
    "date" in agreement && agreement.date ? formatDate(agreement.date) : "Not stated",
    { text: sources.evidence(agreement.evidence) },
  ];
}

function decisionRow(relation: Relation, { name, sources }: Brief): Cell[] {
  const verb = decisive[relation.predicate];
  const object = relation.object ? name(relation.object) : "";
  return [
    { text: initialCapital(name(relation.subject)), bold: true },
    {
      stack: [
        [`${verb} ${object}`, relation.interval && formatDate(relation.interval)].filter(Boolean).join(", "),
        ...(relation.note ? [relation.note] : []),
        recordLine(relation),
      ],
    },
    { text: sources.evidence(relation.evidence) },
  ];
}

function eventRow(event: Event, { sources }: Brief): Cell[] {
  return [
    initialCapital(formatDate(event.date)),
    { stack: [{ text: event.title, bold: true }, event.description ?? "", recordLine(event)] },
    { text: sources.evidence(event.evidence) },
  ];
}
