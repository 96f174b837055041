import { type Deployment, formatDeployment, nameInSentence } from "@unionstate/dataset";
import type { Cell, Node } from "../../content.ts";
import type { Book, Chapter } from "../book.ts";
import { byPage, groupBy } from "../dataset.ts";
import { chapter, corroboration, entry, register } from "../register.ts";
import { nameOf, sentence } from "../wording.ts";

/** The states of deployments in words, in the order of the chapter. */
const states = {
  "in-place": "In place",
  withdrawn: "Withdrawn",
  planned: "Planned or proposed",
  refused: "Refused",
} as const;

const order = Object.keys(states);

/** Forces, equipment and facilities on a territory, by owner and state. */
export const deployments: Chapter = {
  name: "deployments",
  content: (book) => {
    const { deployments: all, paper } = book.dataset;
    const inOrder = all.toSorted((a, b) => order.indexOf(a.state ?? "") - order.indexOf(b.state ?? "") || byPage(a, b));
    const groups = groupBy(
      inOrder,
      (one) =>
        one.owner === "russia" && one.state ? `${nameOf(one.owner)}: ${states[one.state].toLowerCase()}` : undefined,
      { rest: "NATO and the United States" },
    );
    return [
      chapter(
        "Deployments",
        "deployments",
        `All ${all.length} forces, equipment and facilities of a state or alliance that the paper mentions, on its own soil or abroad, by owner and by their state in ${paper.year}. Deployments transfer no ownership.`,
      ),
      ...groups.map(
        ({ title, records }): Node =>
          register(
            title,
            [
              [null, "*"],
              ["State, time, number, tenure and terms", 186],
            ],
            records.map((one) => row(one, book)),
          ),
      ),
    ];
  },
};

function row(deployment: Deployment, { sources }: Book): Cell[] {
  const { state, refusedBy, corroborations = [] } = deployment;
  const said = [
    state ? states[state] : "State not stated",
    ...(refusedBy ? [` by ${nameInSentence(refusedBy)}`] : []),
  ].join("");
  return [
    entry(deployment, sources, { below: corroborations.map((report) => corroboration(report, sources)) }),
    { text: [{ text: sentence(said), bold: true }, ` ${sentence(formatDeployment(deployment))}`] },
  ];
}
