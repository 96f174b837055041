import { expect, test } from "vitest";
import { changed } from "../../test/changed.ts";
import { textsIn } from "../../test/drawn.ts";
import { pinned as dataset } from "../../test/pinned.ts";
import { textOf } from "../prose.ts";
import { statusMap } from "./status-map.ts";

const chart = statusMap(dataset);

test("shows every deployment of Russia in Belarus that is stated or attributed, and those nearby on Russian soil", () => {
  const russian = dataset
    .list("deployments")
    .filter(({ owner, hosts }) => owner === "russia" && hosts.every((host) => host === "belarus" || host === "russia"))
    .filter(({ state }) => state !== "planned")
    .map(({ id }) => `deployments/${id}`);
  expect([...chart.sources].toSorted()).toEqual(russian.toSorted());
});

test("prints the staff of the leased sites with the paper’s “about”", () => {
  expect(textsIn(chart.svg).join("\n")).toMatch(/Volga radar about 1,200 people/);
  expect(textsIn(chart.svg).join("\n")).toMatch(/about 250 people/);
});

test("moves a deployment to what is temporary when its record says so", () => {
  const ended = statusMap(
    changed("deployments", "russia-belarus-vileyka-centre", (record) => {
      record.state = "withdrawn";
      record.tenure = "rotational";
    }),
  );
  expect(textOf(ended.title)).toContain("one leased facility");
  expect(ended.table.rows.filter((row) => row.includes("Temporary, withdrawn"))).toHaveLength(4);
});

test("says that its title is false once the airbase is in place", () => {
  const { title } = statusMap(
    changed("deployments", "russia-belarus-airbase", (record) => {
      record.state = "in-place";
    }),
  );
  expect(title.predicates.map(({ holds }) => holds)).toEqual([true, false]);
});

test("shows nothing south of Belarus’s neighbours, so that Crimea is not on it", () => {
  expect(chart.svg).not.toContain("Crimea");
});
