/** What the treaty promised, what came of it, and what each side wanted. */
import type { Page } from "../blocks.ts";
import { promiseTimeline } from "../charts/promise-timeline.ts";
import type { Dataset } from "../dataset.ts";
import { isCertain } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";

export function treaty(dataset: Dataset): Page {
  const { asOf, eventDate, fact, figure, figurePeriod, name } = references(dataset);
  const nothingCame = isCertain(fact("claims/treaty-institutions-never-materialised"));
  return {
    id: "treaty",
    title: prose("title")`A treaty, but no parliament, constitution or currency`.claims(
      nothingCame,
      isCertain(fact("claims/single-currency-disputed")),
    ),
    blocks: [
      {
        kind: "paragraph",
        sentences: [
          prose(
            "foresaw",
          )`The treaty of ${eventDate("union-state-treaty-1999")} foresaw a single constitution, a parliament and a body to issue a single currency.`.claims(
            isCertain(fact("relations/treaty-provides-for-single-currency")),
          ),
          prose("nothing")`As of ${asOf()} none of these had come into being.`.claims(nothingCame),
          prose(
            "results",
          )`Citizens did see free movement and equal treatment of workers, students and patients.`.claims(
            isCertain(fact("events/rules-harmonised-in-consensual-fields")),
          ),
        ],
      },
      {
        kind: "paragraph",
        sentences: [
          prose("views")`Views of the union were almost irreconcilable.`.claims(
            isCertain(fact("claims/views-almost-irreconcilable")),
          ),
          prose(
            "russian-view",
          )`${name("russia")} wanted a geopolitical actor, with supranational bodies that it could dominate.`.claims(
            isCertain(fact("relations/russia-wants-geopolitical-union")),
          ),
          prose(
            "belarusian-view",
          )`${name("belarus")} wanted economic integration first: a convenient way to put off political integration.`.claims(
            isCertain(fact("relations/belarus-economy-first")),
          ),
        ],
      },
      { kind: "chart", chart: promiseTimeline(dataset) },
      {
        kind: "paragraph",
        sentences: [
          prose(
            "ultimatum",
          )`On ${eventDate("medvedev-ultimatum-2018")} ${name("dmitry-medvedev")}, the Russian prime minister, issued an ultimatum. To be eligible for compensation and further support, ${name("belarus")} should first carry out past agreements.`.claims(
            isCertain(fact("events/medvedev-ultimatum-2018")),
          ),
          prose(
            "talks",
          )`In ${figurePeriod("presidents-meetings-rate")} Presidents ${name("aliaksandr-lukashenka", "Lukashenka")} and ${name("vladimir-putin", "Putin")} held ${figure("presidents-meetings-rate")}. They could agree only on an action programme and a list of roadmaps for ${figure("roadmap-spheres")}.`.claims(
            isCertain(fact("events/sochi-agreement-2019")),
          ),
          prose(
            "no-consensus",
          )`By ${figurePeriod("roadmaps-without-consensus")} ${figure("roadmaps-without-consensus")}, on oil, gas and taxes, still lacked consensus.`,
          prose(
            "refused",
          )`${name("belarus")} refused even to discuss another, the ${name("roadmap-31", "31st roadmap")}, which allegedly provided for supranational bodies.`.claims(
            isCertain(fact("events/belarus-refuses-roadmap-31")),
          ),
        ],
      },
      {
        kind: "paragraph",
        sentences: [
          prose(
            "victory",
          )`According to the paper, ${name("aliaksandr-lukashenka")} could present his successful opposition to deeper integration as a personal diplomatic victory. In economic terms, ${name("russia")} was clearly winning.`.claims(
            isCertain(fact("claims/status-quo-negative-for-belarus")),
          ),
        ],
      },
    ],
  };
}
