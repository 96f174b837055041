import { find, get, list, nameInSentence } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { searchDocuments } from "./documents.ts";
import { joinedKey, keyWords, wholeKey } from "./search-terms.ts";

const documents = searchDocuments();
const documentOf = (path: string) => documents.find((document) => document.path === path);

test("everything is found once, under a title that says what it is", () => {
  expect(new Set(documents.map(({ path }) => path)).size).toBe(documents.length);
  expect(documents.filter(({ title }) => title.trim() === "")).toEqual([]);
});

test.each(["Лукашенко", "Łukaszenka", "Lukashenko"])("%s has the key of Lukashenka", (name) => {
  expect(keyWords(name)).toBe("qlukasenka");
});

test("a name that is written together or apart is the same as one word", () => {
  expect(["Su-30SM", "SU30SM", "su 30 sm"].map(joinedKey)).toEqual(["qsu30sm", "qsu30sm", "qsu30sm"]);
  expect(wholeKey("Su-30")).not.toBe(wholeKey("Su-30SM"));
  expect(keyWords("–")).toBe("");
});

test.each(["be", "de", "fr", "lt", "lv", "pl", "ru", "uk"])("states are searched by their names in %s", (language) => {
  const names = new Intl.DisplayNames([language], { type: "region" });
  for (const entity of list("entities")) {
    if (entity.kind !== "state" || !entity.iso3166) continue;
    const name = names.of(entity.iso3166) ?? "";
    expect(find(name)[0]?.id, name).toBe(entity.id);
    expect(documentOf(`entities/${entity.id}/`)?.names, name).toContain(name);
  }
});

test("names have their spellings, and publishers their initials", () => {
  expect(documentOf("entities/aliaksandr-lukashenka/")?.names).toContain("Александр Лукашенко");
  expect(documentOf("works/baltic-risk-landscape/")?.names).toContain("VIPA");
  expect(documentOf("about/")?.names).toContain("VIPA");
});

test("a record is found by whom it is about", () => {
  const statement = list("statements").find(({ speakers }) => speakers.includes("vladimir-makey"));
  expect(documentOf(`statements/${statement?.id}/`)?.text).toContain(nameInSentence(get("entities", "vladimir-makey")));
});
