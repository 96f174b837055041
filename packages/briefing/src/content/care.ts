/** Numbers that the paper, its sources or other reports give differently. */
import type { Page } from "../blocks.ts";
import type { Dataset } from "../dataset.ts";
import { before, equals, isCertain, isMajority, lessThan } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";

export function care(dataset: Dataset): Page {
  const {
    deploymentPersonnel,
    eventDate,
    fact,
    figure,
    figurePeriod,
    name,
    noted,
    outside,
    share,
    step,
    subgroup,
    sum,
    waveDate,
  } = references(dataset);
  const soldiers = figure("zapad-2017-belarusian-soldiers", "number");
  const official = outside("figures/zapad-2017-belarusian-soldiers", "zapad-2017-military-drills", "value", "number");
  const ordered = step("russia-belarus-su-30sm-2016", "ordered", "date");
  const contract = outside("arms-deals/russia-belarus-su-30sm-2016", "first-four-su-30sm", "date");
  const reported = outside("polls/two-unions", "tylko-14-proc", "date", undefined, "union-with-russia");
  const young = share("two-unions", "2019-12", "european-union", "ages-18-24");
  const under35 = share("two-unions", "2019-12", "european-union", "under-35");
  return {
    id: "care",
    title: prose("title")`Numbers to quote only with a caveat`,
    standfirst: prose(
      "standfirst",
    )`This briefing prints the paper’s numbers. Here other sources disagree, or the paper contradicts itself.`.waive(
      "source",
      "It introduces the list, whose items have the records.",
    ),
    blocks: [
      {
        kind: "list",
        ordered: false,
        items: [
          [
            prose(
              "zapad-2017-soldiers",
            )`${soldiers} Belarusian soldiers in ${name("zapad-2017")}: official numbers give ${official} Belarusian and about ${noted("figures/zapad-2017-belarusian-soldiers", "zapad-2017-military-drills", "5,500")} Russian troops.`.claims(
              lessThan(soldiers, official),
              isCertain(fact("discrepancies/zapad-2017-soldiers")),
            ),
          ],
          [
            prose(
              "whose-70000",
            )`${figure("simultaneous-exercises-2017-troops", "number")} troops in ${figurePeriod("simultaneous-exercises-2017-troops")}: they may belong to the additional exercises or to the whole operation; nobody is named for the estimate.`.claims(
              isCertain(fact("discrepancies/whose-70000")),
            ),
          ],
          [
            prose(
              "five-nato-neighbours",
            )`${figure("observers-neighbours-2017", "number")} neighbouring ${name("nato")} countries: only ${name("latvia")}, ${name("lithuania")} and ${name("poland")} border on ${name("belarus")}.`.claims(
              isCertain(fact("discrepancies/five-nato-neighbours")),
            ),
          ],
          [
            prose(
              "su-30sm-order-year",
            )`${step("russia-belarus-su-30sm-2016", "ordered", "price")} for ${name("su-30sm", "Su-30SM")} fighters in ${ordered}: other reports date the contract to ${contract}.`.claims(
              before(ordered, contract),
              isCertain(fact("discrepancies/su-30sm-order-year")),
            ),
          ],
          [
            prose(
              "first-wave-month",
            )`${share("two-unions", "2018-01", "union-with-russia")} in ${waveDate("two-unions", "2018-01")}: a newspaper gives ${outside("polls/two-unions", "tylko-14-proc", "value")} for ${reported}.`.claims(
              before(waveDate("two-unions", "2018-01"), reported),
              isCertain(fact("discrepancies/first-wave-month")),
            ),
          ],
          [
            prose(
              "majority-under-35",
            )`${young} of those ${subgroup("two-unions", "ages-18-24")}: less than half, although the paper gives the ${name("european-union", "EU")} ${under35} of those ${subgroup("two-unions", "under-35")}.`.claims(
              lessThan(young, 50),
              isMajority(under35),
              isCertain(fact("discrepancies/majority-under-35")),
            ),
          ],
          [
            prose(
              "part-of-russia",
            )`${share("format-of-relations", "2019-08", "part-of-russia")} for joining ${name("russia")} in ${waveDate("format-of-relations", "2019-08")}: another report gives ${outside("polls/format-of-relations", "never-before-number", "value", "full", "part-of-russia")} in ${outside("polls/format-of-relations", "never-before-number", "date", "full", "part-of-russia")}.`,
          ],
          [
            prose(
              "tax-manoeuvre-loss",
            )`${figure("tax-manoeuvre-loss")} lost to new Russian taxes on oil: the paper does not say whose estimate this is.`.claims(
              isCertain(fact("figures/tax-manoeuvre-loss")),
            ),
          ],
          [
            prose(
              "conquest-hours",
            )`${figure("conquest-hours")} to ${name("riga")} and ${name("tallinn")}: authors of the ${name("rand-corporation", "RAND")} wargames give ${outside("figures/conquest-hours", "outnumbered-outranged", "value")} to the outskirts; the paper dates the games to ${figurePeriod("conquest-hours")} and to ${eventDate("rand-wargames-2016", "year")}.`.claims(
              isCertain(fact("discrepancies/conquest-hours-30-or-36")),
              isCertain(fact("discrepancies/wargames-2016-or-2015")),
            ),
          ],
          [
            prose(
              "staff",
            )`${figure("leased-facilities-staff", "number")} specialists in total at the leased facilities: another publication gives ${outside("figures/leased-facilities-staff", "scirp-russian-presence-abroad", "value", "number")} troops, which may count soldiers only.`.claims(
              equals(
                figure("leased-facilities-staff"),
                sum([
                  deploymentPersonnel("russia-belarus-volga-radar"),
                  deploymentPersonnel("russia-belarus-vileyka-centre"),
                ]),
              ),
              isCertain(fact("discrepancies/leased-facilities-staff-850")),
            ),
          ],
        ],
      },
    ],
  };
}
