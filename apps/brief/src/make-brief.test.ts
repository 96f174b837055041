import type { ArmsPurchase } from "@unionstate/dataset";
import { beforeAll, describe, expect, test } from "vitest";
import { type ReadPdf, readPdf } from "../test/read-pdf.ts";
import { type Dataset, dataset } from "./dataset.ts";
import { makeBrief } from "./make-brief.ts";

let bytes: Uint8Array;
let brief: ReadPdf;
let text: string;

beforeAll(async () => {
  bytes = await makeBrief(dataset);
  brief = await readPdf(bytes);
  text = brief.pages.join(" ");
});

const initial = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

describe("the brief", () => {
  test("tells every claim, deal, poll, number, recommendation, discrepancy and source", () => {
    const squeezed = text.replace(/\s/g, "");
    const missing = [
      ...dataset.claims.flatMap(({ title, gist }) => [title, gist]),
      ...dataset.figures.map(({ measure }) => initial(measure)),
      ...dataset.recommendations.flatMap(({ title, advice }) => [title, advice]),
      ...dataset.citations.flatMap(({ comment }) => comment ?? []),
      ...dataset.armsDeals.map(({ designation }) => initial(designation)),
      ...dataset.armsDeals.map(({ summary }) => summary),
      ...dataset.polls.map(({ title }) => title),
      ...dataset.discrepancies.map(({ title }) => title),
      ...dataset.works.flatMap(({ title }) => title ?? []),
    ].filter((words) => !squeezed.includes(words.replace(/\s/g, "")));
    expect(missing).toEqual([]);
  });

  test("has live links to every source, and marks that lead to them", () => {
    expect(new Set(brief.links)).toEqual(new Set(dataset.works.flatMap(({ URL }) => URL ?? [])));
    expect(brief.inner).toBeGreaterThan(dataset.works.length);
  });

  test("lists every note of the paper", () => {
    const list = text.slice(text.indexOf("What each of the 169 footnotes cites"));
    const missing = dataset.citations.filter(
      ({ number }) => !new RegExp(`\\b${number} ?(?:\\[|p\\.|lost|see)`).test(list.replaceAll("\u00a0", " ")),
    );
    expect(missing.map(({ number }) => number)).toEqual([]);
  });

  test("has bookmarks and a contents page that gives the page of each heading", () => {
    expect(brief.bookmarks.slice(0, 5)).toEqual([
      "Three myths",
      "“Belarus is Russia’s closest military ally”",
      "“Belarus is already an integral part of the Russian army”",
      "“Belarus is about to lose its sovereignty”",
      "Public opinion",
    ]);
    for (const title of ["Three myths", "Arms deals", "Recommendations", "Sources", "Colophon"]) {
      const page = brief.pages.findIndex((words, index) => index > 1 && words.startsWith(title)) + 1;
      expect(brief.pages[1]).toContain(`${title} ${page}`);
    }
  });

  test("embeds its fonts as subsets", () => {
    const objects = Buffer.from(bytes).toString("latin1").split("endobj");
    const fonts = objects.filter((object) => object.includes("/Type /FontDescriptor"));
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts)
      expect(font).toMatch(/\/FontName \/[A-Z]{6}\+Source(Serif4|Sans3)[\s\S]*\/FontFile2 \d+ 0 R/);
  });

  test("a second run gives the same bytes", async () => {
    expect(Buffer.compare(await makeBrief(dataset), bytes)).toBe(0);
  });

  test("letters of Polish, Lithuanian, Belarusian and Russian come through", async () => {
    const name = "Łódź Pabradė Ўладзімір Ющенко ЁёІіЎў";
    const { pages } = await readPdf(await makeBrief(withDeal({ designation: name })));
    expect(pages.join(" ")).toContain(name);
  });
});

describe("a changed record", () => {
  test("changes the text of the PDF", async () => {
    const times = (words: string, of: string): number => of.split(words).length - 1;
    const dearer = withDeal({ price: { kind: "exact", value: 610_000_000, unit: "USD" } });
    const changed = (await readPdf(await makeBrief(dearer))).pages.join(" ");
    expect(times("US$610 million", changed)).toBe(1);
    expect(times("US$600 million", changed)).toBe(times("US$600 million", text) - 1);
  });

  test("of a poll moves table and chart", async () => {
    expect(text.split("40.4%").length - 1).toBeGreaterThanOrEqual(2);
    const printed = dataset.discrepancies.map(({ title, description, resolution }) => [title, description, resolution]);
    const polls = JSON.parse(JSON.stringify(dataset.polls).replaceAll("40.4", "41.7")) as typeof dataset.polls;
    const changed = (await readPdf(await makeBrief({ ...dataset, polls }))).pages.join(" ");
    expect(changed.split("41.7%").length).toBe(text.split("40.4%").length - mentions(printed, "40.4%"));
  });
});

function withDeal(change: Partial<ArmsPurchase>): Dataset {
  const armsDeals = dataset.armsDeals.map((deal) =>
    deal.id === "russia-belarus-su-30sm-2016" && deal.type === "purchase" ? { ...deal, ...change } : deal,
  );
  return { ...dataset, armsDeals };
}

const mentions = (records: unknown, words: string): number => JSON.stringify(records).split(words).length - 1;
