import { type Deployment, type DeploymentState, formatCertainty, formatDeployment } from "@unionstate/dataset";
import { type Column, chapter, quietLine, recordText, ruledTable } from "../blocks.ts";
import type { Cell, Node } from "../content.ts";
import { byPage } from "../dataset.ts";
import { recordLine } from "../references.ts";
import type { Brief, Section } from "../section.ts";
import { initialCapital } from "../wording.ts";
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

function deploymentRow(deployment: Deployment, { sources }: Brief): Cell[] {
  const { label, description, corroborations = [], evidence } = deployment;
  return [
    {
      stack: [
        ...recordText(label, description, formatCertainty(deployment, { beside: label })),
        ...corroborations.map((report) => corroborationLine(report, sources)),
        recordLine(deployment),
      ],
    },
    {
      stack: [
        initialCapital(formatDeployment(deployment, { part: "when" })),
        ...quietLine(formatDeployment(deployment, { part: "what" })),
      ],
    },
    { text: sources.evidence(evidence) },
  ];
}
