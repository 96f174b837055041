import { nameInSentence } from "@unionstate/dataset";
import type { Cell, Node } from "../../content.ts";
import type { Chapter } from "../book.ts";
import { groupBy } from "../dataset.ts";
import { chapter, entry, register, restsOn } from "../register.ts";
import { initialCapital, listText } from "../wording.ts";

/** The recommendations of the paper, in its order, with addressees and grounds. */
export const recommendations: Chapter = {
  name: "recommendations",
  content: ({ dataset, sources }) => {
    const all = dataset.recommendations.toSorted((a, b) => a.position - b.position);
    const isForEu = (addressees: readonly string[]): boolean => addressees.includes("european-union");
    return [
      chapter(
        "Recommendations",
        "recommendations",
        `The ${all.length} recommendations of the paper in its order, with their reasons and addressees and the records that they rest on.`,
      ),
      ...groupBy(all, ({ addressees }) =>
        isForEu(addressees) ? "To the European Union and others" : "To NATO, its neighbours and others",
      ).map(
        ({ title, records }): Node =>
          register(
            title,
            [
              ["Addressees", 80],
              [null, "*"],
            ],
            records.map((advice): Cell[] => [
              initialCapital(listText(advice.addressees.map(nameInSentence))),
              entry(advice, sources, {
                title: `${advice.position}. ${advice.label}`,
                text: advice.advice,
                below: restsOn(advice.restsOn),
              }),
            ]),
          ),
      ),
    ];
  },
};
