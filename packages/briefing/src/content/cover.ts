/** The cover, which already says what the briefing finds. */
import type { Page } from "../blocks.ts";
import { coverMap } from "../charts/cover-map.ts";
import type { Dataset } from "../dataset.ts";
import { fell, isCertain } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";

export function cover(dataset: Dataset): Page {
  const { asOf, edition, eventDate, fact, figure, name, outside, paperFact, share, step, waveDate } =
    references(dataset);
  const [middle, last] = [
    share("two-unions", "2019-08", "union-with-russia"),
    share("two-unions", "2019-12", "union-with-russia"),
  ];
  return {
    id: "cover",
    kind: "cover",
    title: prose("title")`A union on paper`,
    standfirst: prose(
      "standfirst",
    )`By ${asOf()} ${name("union-state")} had none of the joint institutions foreseen in ${eventDate("union-state-treaty-1999", "year")}. ${name("belarus")} was said to be ${name("russia")}’s closest military ally, its army part of ${name("russia")}’s, its sovereignty about to be lost. These are partly myths.`.claims(
      isCertain(fact("claims/treaty-institutions-never-materialised")),
      isCertain(fact("claims/close-ally-partly-myth")),
      isCertain(fact("claims/extension-of-russian-army-partly-myth")),
      isCertain(fact("claims/lost-sovereignty-partly-myth")),
    ),
    blocks: [
      { kind: "chart", chart: coverMap(dataset) },
      {
        kind: "keyFigure",
        value: last,
        text: prose(
          "support",
        )`of Belarusians polled in ${waveDate("two-unions", "2019-12")} preferred a union with ${name("russia")} to the ${name("european-union", "EU")}, down from ${middle} in ${waveDate("two-unions", "2019-08")}`.claims(
          fell(middle, last),
        ),
        actor: "belarus",
      },
      {
        kind: "keyFigure",
        value: step("russia-belarus-su-30sm-2016", "ordered", "price"),
        text: prose(
          "price",
        )`for ${step("russia-belarus-su-30sm-2016", "ordered", "number", "number")} ${name("su-30sm", "Su-30SM")} fighters from ${name("russia")}, without a significant discount (${step("russia-belarus-su-30sm-2016", "ordered", "date")} or ${outside("arms-deals/russia-belarus-su-30sm-2016", "first-four-su-30sm", "date")})`.claims(
          isCertain(fact("discrepancies/su-30sm-order-year")),
        ),
        actor: "russia",
      },
      {
        kind: "keyFigure",
        value: figure("tax-manoeuvre-loss"),
        text: prose(
          "loss",
        )`that new Russian taxes on oil were estimated to cost ${name("belarus")} over a decade`.claims(
          isCertain(fact("figures/tax-manoeuvre-loss")),
          isCertain(fact("events/russian-tax-manoeuvre")),
        ),
        actor: "belarus",
      },
      { kind: "note", sentences: [prose("as-of")`As of ${asOf()}`] },
      {
        kind: "note",
        sentences: [
          prose(
            "what-this-is",
          )`A briefing on a paper by ${paperFact("author")}, “${paperFact("mainTitle")}”, published in ${paperFact("year")} by the ${paperFact("publisher")}.`,
          prose("nothing-later")`Nothing later is covered.`,
          prose("how-to-read")`Page numbers refer to the paper. Version ${edition("version")}, ${edition("released")}.`,
        ],
      },
    ],
  };
}
