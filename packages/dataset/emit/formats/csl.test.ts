import { expect, test } from "vitest";
import { records } from "../../test/real-data.ts";
import { cslItems } from "./csl.ts";

const items = cslItems(records);
const item = (id: string) => items.find((candidate) => candidate.id === id);

test("every work is an item", () => {
  expect(items.map(({ id }) => id)).toEqual(records.of("works").map(({ record }) => record.id));
});

test("an item holds CSL variables and nothing else", () => {
  expect(item("wiley-2346-12509")).toEqual({
    id: "wiley-2346-12509",
    type: "article-journal",
    title: "Russian hybrid warfare and extended deterrence in eastern Europe",
    author: [{ family: "Lanoszka", given: "Alexander" }],
    issued: { "date-parts": [[2016]] },
    "container-title": "International Affairs",
    volume: "92",
    issue: "1",
    page: "175-195",
    DOI: "10.1111/1468-2346.12509",
    URL: "https://onlinelibrary.wiley.com/doi/abs/10.1111/1468-2346.12509",
  });
});

test("an unknown title is left out", () => {
  const untitled = records.of("works").filter(({ record }) => record.title === null);
  expect(untitled.length).toBeGreaterThan(0);
  for (const { record } of untitled) expect(item(record.id)).not.toHaveProperty("title");
});
