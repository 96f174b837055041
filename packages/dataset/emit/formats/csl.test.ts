import { expect, test } from "vitest";
import { records, releaseFile } from "../../test/real-data.ts";
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
    language: "en",
    annote: expect.stringContaining("Footnote 115"),
  });
});

test("an unknown title is the address, in brackets and marked", () => {
  const untitled = records.of("works").filter(({ record }) => record.title === null);
  expect(untitled.length).toBeGreaterThan(0);
  for (const { record } of untitled) {
    const address = record.URL?.replace(/^https?:\/\/(?:www\.)?/, "");
    expect(item(record.id)?.title).toMatch(/^\[.+\]$/);
    expect(item(record.id)?.title).toContain(address);
    expect(item(record.id)?.keyword).toContain("title unknown");
  }
});

test("an inferred title and a work that the paper does not cite are marked, in BibTeX and RIS as well", () => {
  for (const { record } of records.of("works")) {
    const marks = item(record.id)?.keyword?.split(",") ?? [];
    expect([record.id, marks.includes("title inferred from the address")]).toEqual([
      record.id,
      record.titleSource === "url",
    ]);
    expect([record.id, marks.includes("not cited in the paper")]).toEqual([record.id, record.corroborating === true]);
  }
  expect(item("will-russia-occupy")?.title).toBe("[Will Russia occupy Belarus in 2017?]");
  expect(item("clapping-subversive")?.title).toBe("In Belarus, Clapping Can Be Subversive");
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length;
  const inferred = records.of("works").filter(({ record }) => record.titleSource === "url").length;
  expect(count(releaseFile("works.bib"), /keywords = \{.*title inferred from the address.*\}/g)).toBe(inferred);
  expect(count(releaseFile("works.ris"), /^KW {2}- title inferred from the address$/gm)).toBe(inferred);
});

test("the language of a work is in CSL, as `langid` in BibTeX and as `LA` in RIS", () => {
  expect(item("naviny-mzkt")?.language).toBe("ru");
  const entryOf = (text: string, start: string) => text.slice(text.indexOf(start)).split(/\n\s*\n/)[0];
  expect(entryOf(releaseFile("works.bib"), "{naviny-mzkt,")).toContain("langid = {russian}");
  expect(releaseFile("works.bib")).not.toMatch(/^\s*language = /m);
  const inRis = [...releaseFile("works.ris").matchAll(/^LA {2}- (.*)$/gm)].map(([, language]) => language?.trim());
  expect(inRis).toEqual(records.of("works").flatMap(({ record }) => record.language ?? []));
});
