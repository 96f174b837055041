import * as dataset from "@unionstate/dataset";
import { expect, test } from "vitest";
import { type Block, blocksIn, sentencesIn } from "../blocks.ts";
import { check } from "../check.ts";
import { textOf } from "../prose.ts";
import { pages as makers } from "./pages.ts";

const pages = makers.map((page) => page(dataset));
const pageOf = (id: string) => pages.find((page) => page.id === id);

const words = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;
const itemsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === "list" ? block.items.map((sentences) => sentences.map(textOf).join(" ")) : [],
  );

test("each page passes the check of the briefing", () => {
  expect(check(dataset, pages).map(({ place, message }) => `${place}: ${message}`)).toEqual([]);
});

test("page 2 says five findings of at most 25 words and three recommendations", () => {
  const items = itemsOf(blocksIn(pages[1] ?? expect.fail("There is no second page.")));
  const [findings, recommendations] = [items.slice(0, 5), items.slice(5)];
  expect(recommendations).toHaveLength(3);
  expect(findings.map(words).filter((count) => count > 25)).toEqual([]);
  expect(recommendations.map(words).filter((count) => count > 25)).toEqual([]);
});

test("each recommendation of the paper is given in at most 20 words", () => {
  const items = itemsOf(blocksIn(pageOf("what-to-do") ?? expect.fail("There is no page of recommendations.")));
  expect(items).toHaveLength(dataset.list("recommendations").length);
  expect(items.filter((item) => words(item) > 20)).toEqual([]);
});

test("no word is printed twice in a row, such as the article of a name after one of the sentence", () => {
  const texts = pages.flatMap(sentencesIn).map(({ prose }) => textOf(prose));
  expect(texts.filter((text) => /\b(\p{L}+) \1\b/iu.test(text))).toEqual([]);
});
