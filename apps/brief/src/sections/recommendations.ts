import type { Content } from "pdfmake/interfaces.js";
import { nameIn } from "../wording/name-in.ts";
import { chapter } from "./chapter.ts";
import { heading } from "./heading.ts";
import type { Section } from "./section.ts";

/** What the paper advises, by those it advises. */
export const recommendations: Section = (dataset, sources) => {
  const name = nameIn(dataset);
  const all = dataset.recommendations.toSorted((a, b) => a.position - b.position);
  const addressees = [...new Set(all.map(({ addressees: whom }) => whom.join("+")))];
  return [
    chapter("Recommendations", "recommendations"),
    ...addressees.flatMap((whom): Content[] => {
      const own = all.filter((one) => one.addressees.join("+") === whom);
      return [
        heading(
          `To ${own[0]?.addressees.map(name).map(withArticle).join(" and ")}`,
          `recommendations-${whom}`,
          "recommendations",
        ),
        ...own.map(
          ({ title, advice, evidence }, index): Content => ({
            fontSize: 9.8,
            margin: [0, 0, 0, 5],
            columnGap: 6,
            columns: [
              { text: `${index + 1}.`, width: 14, alignment: "right" },
              {
                text: [{ text: `${title}. `, bold: true }, advice, " (", ...sources.evidence(evidence), ")"],
                width: "*",
              },
            ],
          }),
        ),
      ];
    }),
  ];
};

/** An acronym stands without an article, a name of words has one. */
const withArticle = (name: string): string => (/^[A-Z]+$/.test(name) ? name : `the ${name}`);
