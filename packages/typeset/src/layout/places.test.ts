import { describe, expect, test } from "vitest";
import { layOutLines } from "../../test/lay-out.ts";
import { filler, linesOnPage, sample } from "../../test/sample.ts";
import type { PlacesSoFar } from "./places.ts";

/** What a deferred node finds after this content. */
function found<T>(content: readonly unknown[], query: (places: PlacesSoFar) => T): T | undefined {
  let result: T | undefined;
  const deferred = {
    stack: [],
    deferred: (places: PlacesSoFar) => {
      result = query(places);
      return "deferred";
    },
  };
  layOutLines(sample([...content, deferred]));
  return result;
}

const pages = (places: readonly { page: number }[]): number[] => places.map(({ page }) => page);

describe("a position is found by its name", () => {
  test("of a node and of an inline", () => {
    const content = [
      { text: "Elbe", places: ["river:elbe"] },
      filler(linesOnPage),
      { text: ["On the ", { text: "Elbe", places: ["river:elbe"] }, " again"] },
    ];
    expect(pages(found(content, (places) => places.of("river:elbe")) ?? [])).toEqual([1, 2]);
  });

  test("in an unbreakable block that moved to the next page", () => {
    const block = { unbreakable: true, stack: [{ text: "Elbe", places: ["river:elbe"] }, filler(4)] };
    expect(pages(found([filler(linesOnPage - 2), block], (places) => places.of("river:elbe")) ?? [])).toEqual([2]);
  });

  test("of a stack, at its first line", () => {
    const content = [filler(linesOnPage), { stack: [{ stack: ["Elbe"] }], places: ["river:elbe"] }];
    expect(pages(found(content, (places) => places.of("river:elbe")) ?? [])).toEqual([2]);
  });

  test("unless nothing has the name", () => {
    expect(found(["Elbe"], (places) => places.of("river:rhine"))).toEqual([]);
  });

  test("with the node's own id as the destination, if it has one", () => {
    const content = [
      { text: "Elbe", id: "elbe", places: ["river:elbe"] },
      { text: "Oder", places: ["river:oder"] },
    ];
    const destinations = found(content, (places) =>
      ["river:elbe", "river:oder"].map((name) => places.of(name)[0]?.destination),
    );
    expect(destinations?.[0]).toBe("elbe");
    expect(destinations?.[1]).toMatch(/^place-\d+$/);
  });
});

describe("pages are found by their words", () => {
  const text = (words: string): unknown[] => [filler(linesOnPage), { text: words }];
  const pagesMentioning = (words: string, ...names: string[]): number[] =>
    pages(found(text(words), (places) => places.mentioning(names)) ?? []);

  test("as whole words in the same spelling", () => {
    expect(pagesMentioning("The Elbe rises.", "Elbe")).toEqual([2]);
    expect(pagesMentioning("The Elbestrand.", "Elbe")).toEqual([]);
    expect(pagesMentioning("The elbe.", "Elbe")).toEqual([]);
    expect(pagesMentioning("Об Эльбе", "Эльбе")).toEqual([2]);
  });

  test("across the end of a line, in a word or between words", () => {
    const narrow = (words: string): unknown[] => [{ columns: [{ width: 60, text: words }] }];
    const pagesWith = (words: string, name: string): number[] =>
      pages(found(narrow(words), (places) => places.mentioning([name])) ?? []);
    expect(pagesWith("The confederation of rivers", "confederation")).toEqual([1]);
    expect(pagesWith("Then the White Elbe rises", "White Elbe")).toEqual([1]);
  });

  test("with characters that are special in regular expressions", () => {
    expect(pagesMentioning("S-400 (Triumf)", "S-400 (Triumf)")).toEqual([2]);
  });

  test("each page once, even with several of the names", () => {
    expect(pagesMentioning("The Elbe, the Labe, the Elbe.", "Elbe", "Labe")).toEqual([2]);
    expect(pagesMentioning("Anything.")).toEqual([]);
  });
});

test("deferred content is at the position of its node, in its own style", () => {
  const deferred = { stack: [], deferred: () => [{ text: "late", style: "small" }, { ul: ["one"] }] };
  const [page = []] = layOutLines(sample(["before", deferred, "after"]));
  expect(page.map(({ text }) => text)).toEqual(["before", "late", "one", "after"]);
  expect(page[1]?.set.getHeight()).toBe(11);
});
