/** How Russia can press Belarus without annexing it, and what Belarus has against that. */
import type { Page } from "../blocks.ts";
import { mutualDependence } from "../charts/mutual-dependence.ts";
import type { Dataset } from "../dataset.ts";
import { isCertain } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";

export function levers(dataset: Dataset): Page {
  const { asOf, count, fact, figure, name, share, waveDate } = references(dataset);
  const { about = [] } = dataset.get("events", "integration-bargaining");
  const companies = count(
    null,
    about.map((id) => dataset.get("entities", id)),
  );
  return {
    id: "levers",
    title: prose("title")`${name("russia")} could press ${name("belarus")} without annexing it`.claims(
      isCertain(fact("claims/annexation-not-wanted")),
      isCertain(fact("claims/economy-depends")),
      isCertain(fact("claims/russia-needs-only-concessions")),
    ),
    standfirst: prose(
      "myth",
    )`${name("nato-strategists")} long believed that ${name("belarus")} was about to lose its sovereignty. In part a myth, the paper concludes: by ${asOf()} ${name("belarus")} had declined supranational bodies, an airbase and the sale of dual-use companies.`.claims(
      isCertain(fact("claims/belarus-about-to-lose-sovereignty"), "attributed"),
      isCertain(fact("claims/lost-sovereignty-partly-myth")),
      isCertain(fact("claims/assets-not-sold")),
    ),
    blocks: [
      {
        kind: "paragraph",
        sentences: [
          prose(
            "unlikely",
          )`${name("russia")} knew that it lacked the capabilities to absorb ${name("belarus")} by force; long-term gains would be limited.`.claims(
            isCertain(fact("claims/absorption-unlikely")),
            isCertain(fact("claims/annexation-not-wanted")),
          ),
          prose(
            "buffer",
          )`It mostly needed a buffer and possibly an outpost: strategic concessions would suffice.`.claims(
            isCertain(fact("claims/russia-mostly-needs-a-buffer")),
            isCertain(fact("claims/russia-needs-only-concessions")),
          ),
        ],
      },
      {
        kind: "keyFigure",
        value: figure("tax-manoeuvre-loss"),
        text: prose("loss")`estimated Belarusian loss over a decade from new Russian taxes on oil`.claims(
          isCertain(fact("figures/tax-manoeuvre-loss")),
          isCertain(fact("events/russian-tax-manoeuvre")),
        ),
        actor: "belarus",
      },
      {
        kind: "keyFigure",
        value: { ...companies, text: String(companies.value) },
        text: prose(
          "bargaining",
        )`dual-use companies that ${name("russia")} had long wished to integrate into its arms industry`.claims(
          isCertain(fact("events/integration-bargaining")),
        ),
        actor: "russia",
      },
      {
        kind: "keyFigure",
        value: share("format-of-relations", "2019-08", "part-of-russia"),
        text: prose(
          "part-of-russia",
        )`of Belarusians polled wanted to become part of ${name("russia")} (${waveDate("format-of-relations", "2019-08")})`,
        actor: "belarus",
      },
      { kind: "chart", chart: mutualDependence(dataset) },
      {
        kind: "paragraph",
        sentences: [
          prose(
            "narratives",
          )`Belarusian opinion was extremely vulnerable to Russian “sharp power”, through media, foundations and the Orthodox Church.`.claims(
            isCertain(fact("claims/vulnerable-to-sharp-power")),
            isCertain(fact("statements/isans-channels")),
          ),
        ],
      },
      {
        kind: "sidebar",
        title: prose("both-ways")`Takeover: for and against`,
        blocks: [
          {
            kind: "paragraph",
            sentences: [
              prose(
                "hybrid",
              )`Too weak for a war, ${name("belarus")} would not withstand a takeover by hybrid measures either. Many Belarusian experts saw this under way.`.claims(
                isCertain(fact("claims/too-weak-for-war-with-russia")),
                isCertain(fact("claims/hybrid-means-suffice")),
                isCertain(fact("statements/belarusian-experts-takeover-under-way")),
              ),
              prose(
                "overrated",
              )`Yet the likelihood of a takeover might be overrated, and ${name("belarus")} seemed able, for the time being, to balance between ${name("russia")} and the West.`.claims(
                isCertain(fact("claims/takeover-scenarios-may-be-overrated")),
                isCertain(fact("claims/belarus-can-still-balance")),
              ),
              prose(
                "costs",
              )`An open attack would probably paralyse ${name("csto")} and the ${name("cis", "CIS")}, bodies that ${name("russia")} aspired to control.`.claims(
                isCertain(fact("claims/attack-would-cost-russia-its-partners")),
                isCertain(fact("claims/annexation-not-wanted")),
              ),
            ],
          },
        ],
      },
    ],
  };
}
