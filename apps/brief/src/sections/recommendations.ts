import { chapter, heading } from "../blocks.ts";
import type { Node } from "../content.ts";
import { colours } from "../design.ts";
import { recordLink, recordNames } from "../references.ts";
import type { Section } from "../section.ts";

/** The recommendations, by addressee. */
export const recommendations: Section = {
  name: "recommendations",
  content: ({ dataset, name, notes, sources }) => {
    const all = dataset.recommendations.toSorted((a, b) => a.position - b.position);
    const addressees = [...new Set(all.map(({ addressees: whom }) => whom.join("+")))];
    return [
      chapter("Recommendations", "recommendations"),
      ...addressees.flatMap((whom): Node[] => {
        const own = all.filter((one) => one.addressees.join("+") === whom);
        return [
          heading(`To ${own[0]?.addressees.map(name).map(withArticle).join(" and ")}`, `recommendations-${whom}`),
          ...own.map(
            (advice, index): Node => ({
              unbreakable: true,
              stack: [
                {
                  style: "body",
                  alignment: "left",
                  margin: [0, 0, 0, 0],
                  bold: true,
                  text: `${index + 1}. ${advice.title}`,
                },
                {
                  style: "body",
                  margin: [0, 0, 0, 3],
                  text: [advice.advice, notes.mark(...sources.evidence(advice.evidence), " · ", recordLink(advice))],
                },
                ...(advice.restsOn
                  ? [
                      {
                        style: "record",
                        margin: [0, 0, 0, 7] as const,
                        text: ["Rests on ", ...recordNames(advice.restsOn, colours.quiet)],
                      },
                    ]
                  : []),
              ],
            }),
          ),
        ];
      }),
    ];
  },
};

/** `the European Union`, but `NATO`: acronyms have no article. */
const withArticle = (name: string): string => (/^[A-Z]+$/.test(name) ? name : `the ${name}`);
