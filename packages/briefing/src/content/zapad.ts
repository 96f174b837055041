/** How large the exercise Zapad 2017 was, formally and by estimate. */
import type { Page } from "../blocks.ts";
import { zapad2017 } from "../charts/zapad-2017.ts";
import type { Dataset } from "../dataset.ts";
import { isCertain, lessThan, tripled } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";

export function zapad(dataset: Dataset): Page {
  const { eventDate, fact, figure, name, sum } = references(dataset);
  const whole = figure("zapad-2017-troops", "number");
  const belarusian = figure("zapad-2017-belarusian-soldiers", "number");
  const russian = figure("zapad-2017-russian-soldiers", "number");
  const estimated = figure("simultaneous-exercises-2017-troops", "number");
  return {
    id: "zapad",
    title: prose("title")`${name("zapad-2017")}: ${whole} troops formally, perhaps far more`.claims(
      tripled(whole, estimated),
      isCertain(fact("events/zapad-2017-larger-operation"), "hypothesis"),
    ),
    blocks: [
      {
        kind: "paragraph",
        sentences: [
          prose(
            "purpose",
          )`${name("zapad-2017")}, a joint exercise in ${eventDate("zapad-2017-held")}, was implicitly designed to train both armies for a hypothetical conflict with ${name("nato")}.`.claims(
            isCertain(fact("events/zapad-2017-held")),
          ),
          prose(
            "parts",
          )`Formally it mobilised ${whole} troops. Of these, ${belarusian} Belarusian and ${russian} Russian soldiers trained on Belarusian soil, according to the paper; official numbers differ.`.claims(
            lessThan(sum([belarusian, russian]), whole),
            isCertain(fact("discrepancies/zapad-2017-soldiers")),
          ),
        ],
      },
      { kind: "chart", chart: zapad2017(dataset) },
      {
        kind: "paragraph",
        sentences: [
          prose("operation")`The exercise was believed to be part of a much larger operation.`.claims(
            isCertain(fact("events/zapad-2017-larger-operation"), "hypothesis"),
            tripled(whole, estimated),
          ),
          prose(
            "additional",
          )`Almost at the same time ${figure("simultaneous-exercises-2017", "number")} additional exercises took place in ${name("russia")}. Their troops, or those of the whole operation, were estimated at ${estimated}.`.claims(
            isCertain(fact("discrepancies/whose-70000")),
          ),
        ],
      },
      {
        kind: "paragraph",
        sentences: [
          prose(
            "alleged",
          )`In early ${eventDate("zapad-2017-panic", "year")} ${name("arseni-sivitski")} and ${name("yuri-tsarik")}, Minsk-based analysts, alleged that ${name("russia")} might intend to leave troops behind in ${name("belarus")}.`.claims(
            isCertain(fact("statements/sivitski-tsarik-troops-stay")),
          ),
          prose(
            "coaches",
          )`According to them, the Russian defence ministry had requested ${figure("zapad-2017-coaches", "number")} railway coaches.`.claims(
            isCertain(fact("statements/russian-defence-asks-coaches"), "attributed"),
          ),
          prose(
            "overblown",
          )`The paper calls the fear of another Russian military adventure overblown. Even so many coaches could hardly have sustained an invasion and a long occupation.`.claims(
            isCertain(fact("claims/zapad-fear-overblown")),
          ),
        ],
      },
      {
        kind: "paragraph",
        sentences: [
          prose(
            "observers",
          )`${name("belarus")} invited observers from ${figure("observers-neighbours-2017", "number")} neighbouring ${name("nato")} countries, by the paper’s count. It curtailed the Russian numbers despite a late demand for a tank formation.`.claims(
            isCertain(fact("claims/zapad-2017-transparent")),
            isCertain(fact("deployments/russia-belarus-tank-formation-2017")),
          ),
        ],
      },
    ],
  };
}
