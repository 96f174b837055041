import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf, realRecords } from "../../test/records.ts";
import { pollFinding } from "./finding.ts";

const share = (option: string, value: number) => ({
  option,
  value: { kind: "exact", value, unit: "%", asPrinted: `${value}%` },
});

/** What the rule finds in a poll with these shares for Russia and for Europe in each wave. */
const findingsOf = (finding: string, ...waves: readonly (readonly [russia: number, europe: number])[]) =>
  findingsIn(pollFinding, {
    "polls/x": {
      ...minimal.polls,
      finding,
      waves: waves.map(([russia, europe], index) => ({
        id: `${2018 + index}`,
        date: `${2018 + index}`,
        results: [share("russia", russia), share("europe", europe)],
      })),
    },
  });

const both =
  "Support for Russia fell from 60.5% (2018) to 50% (2019) and 40% (2020), while Europe rose from 20% to 32%.";

describe("poll/finding", () => {
  test.each([
    [
      "the first wave",
      [
        [20, 60.5],
        [50, 25],
        [40, 32],
      ],
      ["60.5%, 50% and 40%", "20% and 32%"],
    ],
    [
      "the last wave",
      [
        [60.5, 20],
        [50, 25],
        [32, 40],
      ],
      ["60.5%, 50% and 40%", "20% and 32%"],
    ],
  ] as const)("shares that are swapped in %s are reported", (_, waves, words) => {
    const findings = findingsOf(both, ...waves);
    expect(placesOf(findings)).toEqual(["polls/x.json finding", "polls/x.json finding"]);
    expect(messagesOf(findings)).toEqual(
      words.map((one) => `The finding connects ${one} as a change, but no answer has these shares in this order.`),
    );
  });

  test("waves that are swapped are reported", () => {
    expect(findingsOf("Support fell from 60.5% to 50%.", [50, 1], [60.5, 2])).toHaveLength(1);
  });

  test.each([
    [
      "both answers",
      both,
      [
        [60.5, 20],
        [50, 25],
        [40, 32],
      ],
    ],
    [
      "a rounded share",
      "Support fell from 60% to 50%.",
      [
        [20, 60.5],
        [50, 25],
      ],
    ],
    [
      "no change",
      "Of 60.5%, 20% came from 50% of the towns.",
      [
        [60.5, 20],
        [25, 50],
      ],
    ],
    [
      "the next sentence",
      "Support fell from 60.5% to 50%. Europe has 25%.",
      [
        [60.5, 20],
        [50, 25],
      ],
    ],
  ] as const)("%s: accepted", (_, finding, waves) => {
    expect(findingsOf(finding, ...waves)).toEqual([]);
  });

  test("the records are accepted", () => {
    expect([...pollFinding.check(realRecords((name) => name.startsWith("polls/")))]).toEqual([]);
  });
});
