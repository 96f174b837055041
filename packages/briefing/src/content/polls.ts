/** How the wish for a union with Russia changed. */
import type { Page } from "../blocks.ts";
import { pollLines } from "../charts/poll-lines.ts";
import type { Dataset } from "../dataset.ts";
import { fell, holds, isCertain, lessThan, moreThan, rose } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";

export function polls(dataset: Dataset): Page {
  const { difference, fact, name, noted, share, subgroup, sum, waveDate } = references(dataset);
  const [first, middle, last] = [
    share("two-unions", "2018-01", "union-with-russia"),
    share("two-unions", "2019-08", "union-with-russia"),
    share("two-unions", "2019-12", "union-with-russia"),
  ];
  const [euFirst, euLast] = [
    share("two-unions", "2018-01", "european-union"),
    share("two-unions", "2019-12", "european-union"),
  ];
  const both = sum([last, euLast]);
  const young = share("two-unions", "2019-12", "european-union", "ages-18-24");
  const under35 = share("two-unions", "2019-12", "european-union", "under-35");
  const friendly = share("format-of-relations", "2019-08", "independent-and-friendly");
  const unionState = share("format-of-relations", "2019-08", "union-state");
  const partOfRussia = share("format-of-relations", "2019-08", "part-of-russia");
  const { pollster, sampleSize } = dataset.get("polls", "two-unions").study;
  return {
    id: "polls",
    title: prose("title")`In polls, support for union with ${name("russia")} fell to ${last}`.claims(
      fell(first, last),
      fell(middle, last),
    ),
    blocks: [
      {
        kind: "paragraph",
        sentences: [
          prose(
            "question",
          )`Belarusians were asked to choose: would they live better in a union with ${name("russia")} or in ${name("european-union")}?`.claims(
            isCertain(fact("polls/two-unions")),
          ),
          prose(
            "fall",
          )`The share for ${name("russia")} fell from ${first} in ${waveDate("two-unions", "2018-01")} to ${middle} in ${waveDate("two-unions", "2019-08")} and ${last} in ${waveDate("two-unions", "2019-12")}.`.claims(
            fell(first, middle),
            fell(middle, last),
          ),
          prose(
            "rise",
          )`Over the same period the share for the ${name("european-union", "EU")} rose from ${euFirst} to ${euLast}: by calculation, ${difference(last, euLast)} behind.`.claims(
            rose(euFirst, euLast),
            moreThan(last, euLast),
          ),
          prose(
            "young",
          )`Of those ${subgroup("two-unions", "under-35")}, ${under35} chose the ${name("european-union", "EU")}; of those ${subgroup("two-unions", "ages-18-24")}, ${young}, less than half.`.claims(
            moreThan(young, euLast),
            lessThan(young, 50),
          ),
        ],
      },
      { kind: "chart", chart: pollLines(dataset) },
      {
        kind: "paragraph",
        sentences: [
          prose(
            "format",
          )`In ${waveDate("format-of-relations", "2019-08")} ${friendly} wanted “independent and friendly” relations with ${name("russia")}, ${unionState} integration within the ${name("union-state", "Union State")} and ${partOfRussia} to become part of ${name("russia")}.`.claims(
            moreThan(friendly, unionState),
            moreThan(unionState, partOfRussia),
            isCertain(fact("claims/polls-against-integration")),
          ),
          prose(
            "open-border",
          )`The first answer came, another report says, with ${noted("polls/format-of-relations", "belarusians-favour-union-state", "an open border, no visas and no customs")}.`,
        ],
      },
      {
        kind: "sidebar",
        title: prose("unknown")`What the polls do not show`,
        blocks: [
          {
            kind: "paragraph",
            sentences: [
              prose("no-method")`The paper names neither pollster nor sample.`.claims(
                holds(
                  pollster === null && sampleSize === null,
                  "pollster and sample size of `polls/two-unions` are unknown",
                  fact("polls/two-unions"),
                ),
              ),
              prose(
                "pollster",
              )`Other reports match its figures of ${waveDate("two-unions", "2019-12", "year")} to the ${noted("polls/two-unions", "belarusians-favour-union-state", "Belarusian Analytical Workroom")}, which asked ${noted("polls/two-unions", "liczba-bialorusinow", "1,061 people")} in ${waveDate("two-unions", "2019-12")} (stated error: ${noted("polls/two-unions", "liczba-bialorusinow", "3.2%")}).`,
              prose(
                "others",
              )`Both answers of that month add up to ${both}; the paper does not explain the rest.`.claims(
                lessThan(both, 100),
              ),
            ],
          },
        ],
      },
    ],
  };
}
