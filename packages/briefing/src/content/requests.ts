/** What each state asked of the other in arms and deployments, and what it got. */
import type { Page } from "../blocks.ts";
import { requestMatrix } from "../charts/request-matrix.ts";
import type { Dataset } from "../dataset.ts";
import { equals, isCertain } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";

export function requests(dataset: Dataset): Page {
  const { asOf, dealState, deploymentStart, deploymentState, eventDate, fact, name, outside, step } =
    references(dataset);
  const price = step("russia-belarus-su-30sm-2016", "ordered", "price");
  const airbase = equals(deploymentState("russia-belarus-airbase"), "refused");
  return {
    id: "requests",
    title: prose("title")`No cheap fighters for ${name("belarus")}, no airbase for ${name("russia")}`.claims(
      isCertain(fact("claims/arms-refused")),
      isCertain(fact("arms-deals/russia-belarus-su-30sm-2016")),
      airbase,
    ),
    standfirst: prose(
      "myth",
    )`${name("nato-strategists")} long believed that ${name("belarus")} was ${name("russia")}’s closest military ally. In part a myth, the paper concludes: ${name("belarus")} relied on ${name("russia")} for its security, but stayed neutral between ${name("russia")} and the West, though not credibly.`.claims(
      isCertain(fact("claims/belarus-closest-ally"), "attributed"),
      isCertain(fact("claims/close-ally-partly-myth")),
      isCertain(fact("claims/neutrality-not-credible")),
      isCertain(fact("claims/favourable-arms-terms")),
    ),
    blocks: [
      {
        kind: "keyFigure",
        value: price,
        text: prose(
          "price",
        )`for ${step("russia-belarus-su-30sm-2016", "ordered", "number", "number")} ${name("su-30sm", "Su-30SM")} fighters, without a significant discount (${step("russia-belarus-su-30sm-2016", "ordered", "date")} in the paper, ${outside("arms-deals/russia-belarus-su-30sm-2016", "first-four-su-30sm", "date")} in other reports)`.claims(
          isCertain(fact("discrepancies/su-30sm-order-year")),
        ),
        actor: "russia",
      },
      {
        kind: "paragraph",
        sentences: [
          prose(
            "used-to",
          )`${name("belarus")} used to receive Russian arms at a discount or even free of charge; by ${asOf()} such support was much harder to obtain.`.claims(
            isCertain(fact("arms-deals/russia-belarus-discount-or-free")),
            isCertain(fact("claims/arms-refused")),
          ),
          prose(
            "refusals",
          )`${name("russia")} long refused to sell it ${name("s-400")}, and was not willing to subsidise ${name("iskander")}, which ${name("armenia")} could buy below the market price.`
            .claims(
              isCertain(fact("arms-deals/russia-belarus-s-400")),
              equals(dealState("russia-belarus-iskander"), "refused"),
              isCertain(fact("arms-deals/russia-armenia-iskander")),
            )
            .waive(
              "arms-deals/russia-belarus-s-400",
              "The inference is about the “divisions” sent later, which this sentence does not mention.",
            ),
        ],
      },
      { kind: "chart", chart: requestMatrix(dataset) },
      {
        kind: "paragraph",
        sentences: [
          prose(
            "decay",
          )`Belarusian military experts widely agreed that ${name("russia")} had knowingly let the country’s air force and air defence decay, to coerce it into accepting a Russian airbase.`.claims(
            isCertain(fact("statements/belarusian-experts-air-defence-decay")),
          ),
          prose(
            "airbase",
          )`In ${eventDate("airbase-announced-2013")} ${name("russia")} announced this base for ${deploymentStart("russia-belarus-airbase")}. ${name("belarus")} consistently declined, and asked for money to modernise its own air force instead.`.claims(
            airbase,
            isCertain(fact("claims/airbase-refused")),
          ),
        ],
      },
    ],
  };
}
