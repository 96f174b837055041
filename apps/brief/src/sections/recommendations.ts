import { chapter, heading } from "../blocks.ts";
import type { Node } from "../content.ts";
import { colours } from "../design.ts";
import { recordLink, recordNames } from "../references.ts";
import type { Section } from "../section.ts";
import { listText } from "../wording.ts";

/** The recommendations, by addressee. */
export const recommendations: Section = {
  name: "recommendations",
  content: ({ dataset, named, notes, sources }) => {
    const all = dataset.recommendations.toSorted((a, b) => a.position - b.position);
    const addressees = [...new Set(all.map(({ addressees: whom }) => whom.join("+")))];
    return [
      chapter("Recommendations", "recommendations"),
      ...addressees.flatMap((whom): Node[] => {
        const own = all.filter((one) => one.addressees.join("+") === whom);
        return [
          heading(`To ${listText(own[0]?.addressees.map(named) ?? [])}`, `recommendations-${whom}`, { listed: false }),
          ...own.map(
            (advice): Node => ({
              unbreakable: true,
              stack: [
                {
                  style: "body",
                  alignment: "left",
                  margin: [0, 0, 0, 0],
                  bold: true,
                  text: `${advice.position}. ${advice.label}`,
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
