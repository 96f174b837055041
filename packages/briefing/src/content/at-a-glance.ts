/** What a reader with little time remembers: findings, recommendations, limits. */
import type { Page } from "../blocks.ts";
import type { Dataset } from "../dataset.ts";
import { equals, fell, isCertain } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";

export function atAGlance(dataset: Dataset): Page {
  const { asOf, deploymentState, eventDate, eventStatus, fact, figure, figurePeriod, name, share, step, waveDate } =
    references(dataset);
  const [first, last] = [
    share("two-unions", "2018-01", "union-with-russia"),
    share("two-unions", "2019-12", "union-with-russia"),
  ];
  return {
    id: "at-a-glance",
    title: prose("title")`A very loose union and a dependent ally`.claims(
      isCertain(fact("claims/very-loose-political-union")),
      isCertain(fact("claims/economy-depends")),
    ),
    blocks: [
      { kind: "heading", text: prose("findings")`Findings` },
      {
        kind: "list",
        ordered: true,
        items: [
          [
            prose(
              "institutions",
            )`By ${asOf()} none of the joint institutions foreseen in ${eventDate("union-state-treaty-1999", "year")} existed. Talks in ${figurePeriod("roadmaps-without-consensus", "year")} found no consensus on oil, gas and taxes.`.claims(
              isCertain(fact("claims/treaty-institutions-never-materialised")),
              isCertain(fact("claims/integration-stalled")),
            ),
          ],
          [
            prose(
              "bargaining",
            )`Arms and bases were bargained over. ${name("russia")} sold ${step("russia-belarus-su-30sm-2016", "ordered", "number", "number")} ${name("su-30sm", "Su-30SM")} fighters for ${step("russia-belarus-su-30sm-2016", "ordered", "price")} without a significant discount; ${name("belarus")} declined a Russian airbase.`.claims(
              isCertain(fact("claims/very-loose-political-union")),
              equals(deploymentState("russia-belarus-airbase"), "refused"),
            ),
          ],
          [
            prose(
              "wartime",
            )`Belarusian support for ${name("russia")} against ${name("nato")} was not guaranteed. On paper they shared ${figure("rgf-divisions")}, under a joint body only if both were at war.`.claims(
              isCertain(fact("claims/no-fully-functional-alliance")),
              isCertain(fact("claims/no-guarantee-of-wartime-solidarity")),
              isCertain(fact("claims/group-only-in-war")),
            ),
          ],
          [
            prose(
              "support",
            )`In polls, the share that preferred a union with ${name("russia")} to the ${name("european-union", "EU")} fell from ${first} (${waveDate("two-unions", "2018-01")}) to ${last} (${waveDate("two-unions", "2019-12")}).`.claims(
              fell(first, last),
            ),
          ],
          [
            prose(
              "levers",
            )`Outright Russian absorption seemed unlikely. But ${name("belarus")} depended on ${name("russia")}, whose new taxation of oil was estimated to cost it ${figure("tax-manoeuvre-loss")} over a decade.`.claims(
              isCertain(fact("claims/absorption-unlikely")),
              isCertain(fact("claims/economy-depends")),
              isCertain(fact("events/russian-tax-manoeuvre")),
            ),
          ],
        ],
      },
      { kind: "heading", text: prose("recommendations")`Recommendations` },
      {
        kind: "list",
        ordered: false,
        items: [
          [
            prose(
              "contacts",
            )`${name("nato")} should deepen contacts with ${name("belarus")}, without pushing ${name("russia")} to increase its military presence there.`.claims(
              isCertain(fact("recommendations/incorporate-belarus")),
            ),
          ],
          [
            prose(
              "sovereignty",
            )`${name("western-diplomats")} should make clear that any coercive limit on Belarusian sovereignty would amount to aggression.`.claims(
              isCertain(fact("recommendations/defend-independence")),
            ),
          ],
          [
            prose(
              "reforms",
            )`The ${name("european-union", "EU")} should stick to its democratic principles, and support economic reforms once ${name("belarus")} shows a genuine intention.`.claims(
              isCertain(fact("recommendations/democratic-principles")),
              isCertain(fact("recommendations/economic-reforms")),
            ),
          ],
        ],
      },
      {
        kind: "sidebar",
        title: prose("limits")`Limits`,
        blocks: [
          {
            kind: "paragraph",
            sentences: [
              prose(
                "election",
              )`The paper was completed before the presidential election, set for ${eventDate("presidential-election-2020")}. Nothing later is covered.`.claims(
                equals(eventStatus("presidential-election-2020"), "planned"),
              ),
            ],
          },
        ],
      },
    ],
  };
}
