import type { Deployment, DeploymentState } from "@unionstate/dataset";
import { type Column, chapter, quietLine, recordText, ruledTable } from "../blocks.ts";
import type { Cell, Node } from "../content.ts";
import { byPage } from "../dataset.ts";
import { recordLine } from "../references.ts";
import type { Brief, Section } from "../section.ts";
import {
  amountText,
  certaintyText,
  dateText,
  initialCapital,
  priceTermText,
  quantityText,
  sinceText,
} from "../wording.ts";
import { corroborationLine } from "./arms-deals.ts";

const columns: readonly Column[] = [
  ["Deployment", "*"],
  ["When, number, tenure and terms", 150],
  ["Page [source]", 56],
];

/** The states of deployments with their headings, in the order of the chapter. */
const states: readonly (readonly [DeploymentState | null, string])[] = [
  ["in-place", "In place"],
  ["withdrawn", "Withdrawn"],
  ["planned", "Planned or proposed"],
  ["refused", "Refused"],
  [null, "State not stated"],
];

/** Forces, equipment and facilities on a territory: a table for each state. */
export const deployments: Section = {
  name: "deployments",
  content: (brief) => {
    const { deployments: all, paper } = brief.dataset;
    return [
      chapter("Deployments", "deployments"),
      {
        style: "lead",
        text: `Forces, equipment and facilities of a state or alliance on its own soil or abroad: all ${all.length} deployments that the paper mentions, by their state in ${paper.year}. Deployments transfer no ownership.`,
      },
      ...states.flatMap(([state, title]): Node[] => {
        const rows = all
          .filter((deployment) => deployment.state === state)
          .toSorted(byPage)
          .map((deployment) => deploymentRow(deployment, brief));
        return rows.length === 0 ? [] : [ruledTable(columns, rows, { title: `${title} (${rows.length})` })];
      }),
    ];
  },
};

function deploymentRow(deployment: Deployment, { named, sources }: Brief): Cell[] {
  const { label, description, corroborations = [], evidence } = deployment;
  return [
    {
      stack: [
        ...recordText(label, description, certaintyText(deployment, named)),
        ...corroborations.map((report) => corroborationLine(report, sources)),
        recordLine(deployment),
      ],
    },
    { stack: [initialCapital(whenText(deployment)), ...quietLine(detailsText(deployment))] },
    { text: sources.evidence(evidence) },
  ];
}

/** `since 1995`, `13 March 2014, ended by March 2015`. */
function whenText({ state, start, startAsPrinted, end, endAsPrinted }: Deployment): string {
  const first = state === "in-place" ? sinceText(start, startAsPrinted) : dateText(start, startAsPrinted);
  const last = dateText(end, endAsPrinted);
  const ending = last && `${state === "withdrawn" ? "ended" : "due to end"} ${last}`;
  return [first, ending].filter(Boolean).join(", ") || "date not stated";
}

/** How many, for how long and on what terms, as far as stated. */
function detailsText(deployment: Deployment): string {
  const { number, numberAsPrinted, personnel, tenure, rotation, priceTerms = [] } = deployment;
  const parts = [
    amountText(number, numberAsPrinted),
    amountText(personnel),
    tenure,
    rotation && `rotating every ${quantityText(rotation)}`,
    ...priceTerms.map((term) => priceTermText[term]),
  ];
  return parts.filter(Boolean).join("; ");
}
