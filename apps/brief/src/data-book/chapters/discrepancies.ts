import type { Discrepancy } from "@unionstate/dataset";
import type { Cell, Node } from "../../content.ts";
import type { Chapter } from "../book.ts";
import { byPage, groupBy, matterOf } from "../dataset.ts";
import { recordsByCollection } from "../references.ts";
import { chapter, entry, register } from "../register.ts";

const kinds: Readonly<Record<Discrepancy["kind"], string>> = {
  arithmetic: "The paper’s arithmetic",
  gap: "Missing from the paper",
  internal: "The paper and itself",
  source: "The paper and its sources",
};

/** Contradictions of the paper with itself, arithmetic or its sources, by matter, and how the data treats them. */
export const discrepancies: Chapter = {
  name: "discrepancies",
  content: ({ dataset, sources }) => {
    const all = dataset.discrepancies.toSorted(byPage);
    return [
      chapter(
        "Discrepancies",
        "discrepancies",
        `${all.length} places where the paper contradicts itself, arithmetic or a source, or where something is missing, and how the data treats each. ${all.filter(({ status }) => status === "open").length} are open: corrections are welcome.`,
      ),
      ...groupBy(all, matterOf, { least: 2, rest: "Other matters" }).map(
        ({ title, records }): Node =>
          register(
            title,
            [
              [null, "*"],
              ["What disagrees, what the data does, and what it concerns", 190],
            ],
            records.map((found): Cell[] => [
              entry(found, sources),
              {
                text: [
                  { text: `${kinds[found.kind]}; ${found.status}. `, bold: true },
                  `${found.resolution} `,
                  ...recordsByCollection(found.concerns),
                ],
              },
            ]),
          ),
      ),
    ];
  },
};
