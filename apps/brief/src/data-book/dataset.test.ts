import { expect, test } from "vitest";
import { groupBy, joinSmall } from "./dataset.ts";

const titled = (groups: readonly { readonly title: string; readonly records: readonly string[] }[]): string[] =>
  groups.map(({ title, records }) => `${title}: ${records.join(" ")}`);

test("small groups share the last one", () => {
  const records = ["a1", "b1", "a2", "c1", "d1"];
  expect(titled(groupBy(records, (id) => id[0], { least: 2, rest: "Other" }))).toEqual(["a: a1 a2", "Other: b1 c1 d1"]);
  expect(titled(groupBy(["x"], () => undefined))).toEqual(["Other: x"]);
});

test("neighbouring groups are joined until they are large enough", () => {
  const groups = groupBy(["1999 a", "2000 a", "2000 b", "2001 a"], (event) => event.slice(0, 4));
  expect(titled(joinSmall(groups, 2))).toEqual(["1999–2000: 1999 a 2000 a 2000 b", "2001: 2001 a"]);
});
