import { get, list } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { contestOf } from "./contested.ts";

test("a record is contested by the sources that disagree, and not by those that agree or add something", () => {
  const deal = get("arms-deals", "russia-belarus-su-30sm-2016");
  expect(contestOf(deal)?.words).toBe("other sources disagree; the paper contradicts itself");
  expect(new Set(contestOf(deal)?.reports.map(({ agreement }) => agreement))).toEqual(new Set(["disagrees"]));
  const others = list("figures").find(
    ({ corroborations = [] }) =>
      corroborations.length > 0 && corroborations.every(({ agreement }) => agreement !== "disagrees"),
  );
  expect(others && contestOf(others)).toBeUndefined();
});

test("an open discrepancy contests each record that it affects, named after its kind", () => {
  const { concerns } = get("discrepancies", "alesin-cited-too-early");
  expect(concerns).toContain("statements/alesin-zapad-2021");
  const contest = contestOf(get("statements", "alesin-zapad-2021"));
  expect(contest?.words).toBe("differs from a source");
  expect(contest?.discrepancies.map(({ id }) => id)).toEqual(["alesin-cited-too-early"]);
});

test("a resolved discrepancy contests nothing", () => {
  const resolved = list("discrepancies").filter(({ status }) => status === "resolved");
  expect(resolved.flatMap(({ concerns }) => concerns)).toContain("statements/mitchell-bulwark-2018");
  expect(contestOf(get("statements", "mitchell-bulwark-2018"))).toBeUndefined();
});
