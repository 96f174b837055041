import { expect, test } from "vitest";
import { changed } from "../../test/changed.ts";
import { textsIn } from "../../test/drawn.ts";
import { pinned as dataset } from "../../test/pinned.ts";
import { requestMatrix } from "./request-matrix.ts";

const chart = requestMatrix(dataset);

test("has every matter that Russia refused Belarus, and every deployment that Belarus refused Russia", () => {
  const deals = dataset
    .list("arms-deals")
    .filter(
      (deal) => deal.kind === "supply" && deal.steps.some(({ kind, by }) => kind === "refused" && by === "russia"),
    );
  const deployments = dataset
    .list("deployments")
    .filter(({ state, owner }) => state === "refused" && owner === "russia");
  const names = [...deals.map(({ id }) => `arms-deals/${id}`), ...deployments.map(({ id }) => `deployments/${id}`)];
  expect(chart.sources).toEqual(expect.arrayContaining(names));
  expect(chart.table.rows.filter(([, , , refused]) => refused !== "not stated")).toHaveLength(names.length);
});

test("prints number, price and terms of what was bought, and who says so", () => {
  const texts = textsIn(chart.svg).map((text) => text.replaceAll("\u00a0", " "));
  expect(texts).toContain("bought June 2016 or 2017, 12 aircraft for US$600 million, no significant discount");
  expect(texts).toContain("bought, US$170 million, according to Siarhei Bohdan");
});

test("says for whom each matter was, and distinguishes what was bought from what was sent", () => {
  expect(chart.description).toMatch(/For Belarus: arms and aircraft\. Iskander.*For Russia: .*\. Permanent airbase/);
  expect(chart.description.replaceAll("\u00a0", " ")).toContain(
    "Su-30SM fighters: bought June 2016 or 2017, 12 aircraft",
  );
  const halves = /a3\.6 3\.6 0 0 0 0 7\.2Z/g;
  expect(chart.svg.match(halves)).toHaveLength(3);
  const delivered = requestMatrix(
    changed("arms-deals", "russia-belarus-su-30sm-2016", ({ steps }) => {
      steps.push({ ...steps[0], kind: "delivered" });
    }),
  );
  expect(delivered.svg.match(halves)).toHaveLength(2);
});

test("says when something was asked for, and words a refusal as its record does", () => {
  const texts = textsIn(chart.svg).map((text) => text.replaceAll("\u00a0", " "));
  expect(texts).toEqual(
    expect.arrayContaining([
      "asked “for several years”",
      "asked 12 March 2014",
      "subsidy refused",
      "consistently declined",
      "firmly resisted, according to Keir Giles",
      "Russian numbers curtailed",
      "declined, a hypothesis of Andrey Fedorov",
    ]),
  );
});

test("has no cross, and says that its title is false, once a refusal is withdrawn", () => {
  const { title, svg } = requestMatrix(
    changed("deployments", "russia-belarus-airbase", (record) => {
      record.state = "in-place";
    }),
  );
  expect(chart.title.predicates.every(({ holds }) => holds)).toBe(true);
  expect(title.predicates.filter(({ holds }) => !holds)).toHaveLength(1);
  expect(crosses(svg)).toBe(crosses(chart.svg) - 1);
});

const crosses = (svg: string): number => (svg.match(/stroke-width="2.2"/g)?.length ?? 0) / 2;

test("says in its table how an undated request was made, and whose claim that is", () => {
  const asked = new Map(chart.table.rows.map(([name, , words]) => [name, words]));
  expect(asked.get("Tank formation for Zapad 2017")).toBe("demanded at the last minute");
  expect(asked.get("Missile systems")).toBe("intention stated repeatedly, according to Keir Giles");
  expect(asked.get("Larger military presence")).toBe("offered, a hypothesis of Andrey Fedorov");
});
