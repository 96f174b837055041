/** What an attack on the Suwałki gap would need, and who doubts the scenario. */
import type { Page } from "../blocks.ts";
import { suwalkiGap } from "../charts/suwalki-gap.ts";
import type { Dataset } from "../dataset.ts";
import { isCertain } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";

export function suwalki(dataset: Dataset): Page {
  const { fact, figure, figurePeriod, name, statementDate } = references(dataset);
  const needsBelarus = isCertain(fact("claims/suwalki-attack-needs-belarus"));
  return {
    id: "suwalki",
    title: prose("title")`An attack on ${name("suwalki-gap")} would need ${name("belarus")}`.claims(needsBelarus),
    blocks: [
      {
        kind: "paragraph",
        sentences: [
          prose(
            "scenarios",
          )`Several ${name("nato")} scenarios had ${name("russia")} bridge ${name("suwalki-gap")} to its exclave ${name("kaliningrad")}. This could cut off ${name("baltic-states")} by land from the rest of ${name("nato")}.`.claims(
            isCertain(fact("statements/nato-scenarios-suwalki")),
            isCertain(fact("entities/suwalki-gap")),
            isCertain(fact("claims/first-step-of-a-plan"), "attributed"),
          ),
          prose(
            "trust",
          )`An attack would need Belarusian territory: ${name("russia")} would have to trust ${name("belarus")} fully, or force it.`.claims(
            needsBelarus,
          ),
          prose(
            "assumption",
          )`Few experts questioned that ${name("belarus")} would side with ${name("russia")}; the union guaranteed no fully functional alliance.`.claims(
            isCertain(fact("claims/no-fully-functional-alliance")),
          ),
        ],
      },
      { kind: "chart", chart: suwalkiGap(dataset) },
      {
        kind: "paragraph",
        sentences: [
          prose(
            "wargames",
          )`${name("rand-corporation", "RAND")} wargames of ${figurePeriod("conquest-hours")} concluded that ${name("russia")} could conquer ${name("riga")} and ${name("tallinn")} unhampered in ${figure("conquest-hours")}.`.claims(
            isCertain(fact("statements/rand-outmatched")),
          ),
          prose(
            "group",
          )`${name("regional-group-of-forces")}, ${figure("rgf-divisions")} on paper, came under a joint body only in wartime for both states.`.claims(
            isCertain(fact("claims/group-only-in-war")),
          ),
          prose(
            "solidarity",
          )`The ${name("csto", "CSTO")} had a solidarity clause; the ${name("union-state", "Union State")} had none.`.claims(
            isCertain(fact("claims/no-duty-to-fight")),
          ),
        ],
      },
      {
        kind: "sidebar",
        title: prose("who")`How likely?`,
        blocks: [
          {
            kind: "paragraph",
            sentences: [
              prose(
                "kofman",
              )`${name("michael-kofman")} wrote in ${statementDate("kofman-rand")} that ${name("russia")} could show ${name("nato")}’s weakness without invading.`.claims(
                isCertain(fact("statements/kofman-rand")),
              ),
              prose(
                "giles",
              )`${name("keir-giles")} of ${name("chatham-house")} argued that it would act only if it could predict or manage ${name("nato")}’s response.`.claims(
                isCertain(fact("statements/giles-corridor")),
              ),
              prose(
                "unlikely",
              )`The paper calls a conventional attack on the gap rather unlikely, but dangerous enough not to be ruled out. The Belarusian–Russian alliance would probably not overcome its limitations.`.claims(
                isCertain(fact("claims/alliance-limits-in-a-suwalki-attack")),
              ),
              prose(
                "springboard",
              )`Still, ${name("belarus")} was extremely vulnerable: it could serve Russian expansionism in the Baltic Sea region as a springboard, should ${name("russia")} find this viable.`.claims(
                isCertain(fact("claims/statehood-extremely-vulnerable")),
                isCertain(fact("claims/still-a-possible-springboard")),
              ),
            ],
          },
        ],
      },
    ],
  };
}
