import { get } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { pollView } from "./poll-view.ts";

const unions = pollView(get("polls", "two-unions"));

test("a share keeps its hedge, and a lower limit is open", () => {
  const [first] = pollView(get("polls", "format-of-relations")).shares;
  expect(first).toMatchObject({ share: "more than 75%", bar: { percent: 75, open: true } });
});

test("a share without a number has the word of the paper or the reason", () => {
  const shareOf = (group: string, when: string) =>
    unions.shares.find((each) => each.group === group && each.when === when && each.option === "european-union")?.share;
  expect(shareOf("under-35", "December 2019")).toBe("a majority (no number)");
  expect(shareOf("everyone", "August 2019")).toBe("missing from our copy of the paper");
});

test("what another publication reports is beside the share of the paper, which comes first", () => {
  const inDecember = unions.shares.filter(
    ({ option, when, group }) => option === "european-union" && when === "December 2019" && group === "everyone",
  );
  expect(inDecember.map(({ work, relation }) => [work?.id, relation])).toEqual([
    [undefined, undefined],
    ["liczba-bialorusinow", "agrees with the paper"],
  ]);
});

test("what is unknown of the survey is said, with what others report and which dates are disputed", () => {
  expect(unions.study[0]).toEqual({ name: "Pollster", value: "not stated", isKnown: false });
  expect(unions.study.map(({ name }) => name)).toContain("Margin of error");
  expect(unions.studyReports.map(({ note }) => note).join(" ")).toContain("1,061 people");
  expect(unions.disputes.map(({ id }) => id)).toContain("first-wave-month");
});
