import * as dataset from "@unionstate/dataset";
import { expect, test } from "vitest";
import { letters, subsetFonts } from "../../test/subset-fonts.ts";
import { briefing } from "../index.ts";
import { fontFaces } from "./fonts.ts";
import { renderHtml } from "./render-html.ts";

test("are what the packages have; after an update of them, write the file with `vitest -u`", async () => {
  await expect(`${JSON.stringify(await subsetFonts())}\n`).toMatchFileSnapshot("fonts.json");
});

test("have every letter of the HTML; others are added in test/subset-fonts.ts", () => {
  const used = new Set(renderHtml(dataset, briefing(dataset)).replaceAll("\n", ""));
  expect([...used].filter((letter) => !letters.includes(letter))).toEqual([]);
});

test("add at most 150 kB to the file", () => {
  expect(fontFaces.match(/@font-face/g)).toHaveLength(5);
  expect(fontFaces.length).toBeLessThan(150_000);
});
