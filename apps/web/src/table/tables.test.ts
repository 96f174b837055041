import { collections, get, list } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { textOf } from "../record/line.ts";
import { type FilledTable, tableOf } from "./tables.ts";

/** The words of a cell. */
const cell = ({ headings, rows }: FilledTable, id: string, heading: string): string =>
  textOf(rows.find((row) => row.id === id)?.cells[headings.indexOf(heading)]?.line ?? []);

/** What a row adds in files. */
const values = ({ valueNames, rows }: FilledTable, id: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    valueNames.flat().map((name, i) => [name, rows.find((row) => row.id === id)?.cells.flatMap(valuesOf)[i]]),
  );
const valuesOf = ({ values: own }: FilledTable["rows"][number]["cells"][number]) => own ?? [];

test.each(collections)(
  "each row of %s is named in words that nothing else on its page has to explain",
  (collection) => {
    const { rows, nameColumn } = tableOf(collection);
    const names = rows.map(({ cells }) => textOf(cells[nameColumn]?.line ?? []));
    expect(names.filter((name) => name.trim() === "" || name.startsWith("not stated"))).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(list(collection).length);
  },
);

test("hedges of figures are words, and symbols nowhere", () => {
  const figures = tableOf("figures");
  expect(get("figures", "union-state-dormant-years").value).toMatchObject({ kind: "bound", comparator: "<" });
  expect(cell(figures, "union-state-dormant-years", "Value")).toBe("Almost 20 years");
  const symbols = collections.flatMap((collection) =>
    tableOf(collection).rows.flatMap(({ id, cells }) =>
      cells.filter(({ line }) => /[<>~≈]\s*\d|\$\d{1,3},\d{3}/.test(textOf(line))).map(() => `${collection}/${id}`),
    ),
  );
  expect(symbols).toEqual([]);
});

test("a bound has one end in files, and an exact value both", () => {
  const figures = tableOf("figures");
  expect(values(figures, "union-state-dormant-years")).toMatchObject({
    "Value, to": 20,
    "Value, from": null,
    Unit: "year",
  });
  expect(values(figures, "zapad-2017-troops")).toMatchObject({ "Value, from": 12700, "Value, to": 12700 });
});

test("a deal has the date, number and price of its last step apart in files", () => {
  const deals = tableOf("arms-deals");
  expect(values(deals, "russia-belarus-su-30sm-2016")).toMatchObject({
    Step: "ordered",
    "Date (EDTF)": "2016-06",
    "Number, from": 12,
    "Price, from": 600_000_000,
    Currency: "USD",
  });
});

test("a number that follows from others is calculated, and can be chosen as that", () => {
  const figures = tableOf("figures");
  const calculated = figures.rows.filter(({ data }) => data["data-certainty"]?.split(" ").includes("calculated"));
  expect(calculated.map(({ id }) => id)).toContain("zapad-2017-elsewhere");
  for (const { id } of calculated) expect(cell(figures, id, "Certainty")).toMatch(/^Calculated/);
});

test("what other sources deny is marked, with a certainty or in the name", () => {
  expect(cell(tableOf("arms-deals"), "russia-belarus-s-300ps", "Certainty")).toMatch(/; other sources disagree$/);
  expect(cell(tableOf("polls"), "two-unions", "Poll")).toContain("(other sources disagree;");
  const events = tableOf("events");
  expect(events.filters.find(({ name }) => name === "certainty")?.values).toContainEqual({
    id: "contested",
    text: "Contested",
  });
});
