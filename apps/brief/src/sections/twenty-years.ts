import {
  type Entity,
  type EntityId,
  formatCertainty,
  formatDate,
  type RecordOf,
  type Relation,
} from "@unionstate/dataset";
import { chapter, figure, recordText, ruledTable } from "../blocks.ts";
import { byDate } from "../charts/date-span.ts";
import { timeline } from "../charts/timeline.ts";
import type { Cell } from "../content.ts";
import { byPage, get, isDated } from "../dataset.ts";
import { recordLine } from "../references.ts";
import type { Brief, Section } from "../section.ts";
import { dateText, initialCapital } from "../wording.ts";

type Event = RecordOf["events"];

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
]);

/** The events of the drawing: both states, or organs of the union, took part in them or responded to them. */
const drawnEvents: readonly Event["id"][] = [
  "facilities-lease-1995",
  "military-technological-agreement-1995",
  "union-state-charter-1997",
  "defence-and-security-concepts-1998",
  "union-state-treaty-1999",
  "rgf-logistics-2004",
  "joint-air-defence-2009",
  "rgf-supplies-2011",
  "joint-air-defence-ratified-2012",
  "rgf-ratified-2017",
  "lukashenka-obstructs-integration",
  "milk-war-2009",
  "csto-summit-boycott-2009",
  "jads-commander-2016",
  "oil-cut-2010",
  "embargo-energy-and-credit-disputes",
  "oil-gas-tax-roadmaps-2019",
  "zapad-resumed-2009",
  "zapad-2013-held",
  "russian-fighters-arrive-2014",
  "airbase-announced-2013",
  "zapad-2017-held",
  "defender-europe-2020-planned",
  "customs-controls-2001",
  "russo-georgian-war-2008",
  "customs-union-2010",
  "crimea-annexed-2014",
  "russian-subsidy-cuts",
  "medvedev-ultimatum-2018",
  "sochi-agreement-2019",
  "union-state-summit-2019",
];

/** The twenty years of the union: a timeline, the agreements, and who decides what. */
export const twentyYears: Section = {
  name: "twenty-years",
  content: (brief) => {
    const { dataset } = brief;
    const { covers } = dataset.paper;
    const drawn = drawnEvents
      .map((id) => get(dataset.events, id))
      .filter(isDated)
      .toSorted(byDate);
    const agreements = keyAgreements.map((id) => get(dataset.entities, id));
    const decisions = dataset.relations.filter(decides).toSorted(byPage);
    return [
      chapter("The Union State at twenty", "twenty-years"),
      { style: "lead", text: get(dataset.entities, union).description },
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
          ["Who does what", "*"],
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

/** Predicates of membership, command and operation, and of what each side wants. */
const decisive = new Set<Relation["predicate"]>([
  "assigned-to",
  "chairs",
  "established-by",
  "has-authority-over",
  "member-of",
  "opposes",
  "part-of",
  "seeks",
  "uses",
]);

const decides = ({ subject, predicate, object }: Relation): boolean =>
  decisive.has(predicate) && (shared.has(subject) || shared.has(object));

function agreementRow(agreement: Entity, { sources }: Brief): Cell[] {
  return [
    {
      stack: [{ text: initialCapital(agreement.name), bold: true }, agreement.description, recordLine(agreement)],
    },
    initialCapital(("date" in agreement && dateText(agreement.date)) || "not stated"),
    { text: sources.evidence(agreement.evidence) },
  ];
}

function decisionRow(relation: Relation, { dataset, sources }: Brief): Cell[] {
  const label = dataset.label(relation);
  return [
    {
      stack: [
        ...recordText(label, relation.description, formatCertainty(relation, { beside: label })),
        recordLine(relation),
      ],
    },
    { text: sources.evidence(relation.evidence) },
  ];
}

function eventRow(event: Event, { sources }: Brief): Cell[] {
  const { date, dateAsPrinted, label, description, status } = event;
  return [
    initialCapital(formatDate(date, { asPrinted: dateAsPrinted })),
    {
      stack: [
        ...recordText(label, description, status !== "occurred" && status, formatCertainty(event, { beside: label })),
        recordLine(event),
      ],
    },
    { text: sources.evidence(event.evidence) },
  ];
}
