import { collections, label, permalink, type RecordReference } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { changed } from "../../test/changed.ts";
import { pinned as dataset } from "../../test/pinned.ts";
import { blocksIn } from "../blocks.ts";
import { chartWidth, sizes } from "../charts/drawing.ts";
import { nameOf } from "../dataset.ts";
import { briefing } from "../index.ts";
import { textOf } from "../prose.ts";
import { renderHtml, renderPages } from "./render-html.ts";
import { style } from "./style.ts";

const pages = briefing(dataset);
const html = renderHtml(dataset, pages);
const body = html.slice(html.indexOf("<body>"));

const valuesOf = (attribute: string, text: string = body): readonly string[] =>
  [...text.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, "g"))].map(([, value = ""]) => value);

test("the file needs no script and no other file", () => {
  expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\((?!data:font\/woff2;base64,)|\ssrc=|\son\w+=/i);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"`);
});

test("the smallest letters of charts have 11 pixels on a phone of 360 pixels", () => {
  const [, phone = ""] = /@media \(max-width:30rem\)\{(.*?)\n\}/s.exec(style) ?? [];
  const [, padding] = /^main,.edition\{padding:0 (\d+)rem\}/m.exec(phone) ?? [];
  const [, wider] = /figure svg\{width:calc\(100% \+ ([\d.]+)rem\)/.exec(phone) ?? [];
  const width = 360 - 2 * 16 * Number(padding) + 16 * Number(wider);
  expect(width).toBeLessThanOrEqual(360);
  expect((sizes.label * width) / chartWidth).toBeGreaterThanOrEqual(11);
});

test("every digit of the text is in a reference, a link to an address, or the data of a chart", () => {
  const text = body
    .replace(/<svg\b.*?<\/svg>/gs, "")
    .replace(/<details\b.*?<\/details>/gs, "")
    .replace(/<span class="hidden">.*?<\/span>/gs, "")
    .replace(/<span class="margin">.*?<\/span>/gs, "")
    .replace(/<(a|span) class="ref [^>]*>.*?<\/\1>/gs, "")
    .replace(/<a href="([^"]*)">([^<]*)<\/a>/g, (whole, address: string, label: string) =>
      address.includes(label) ? "" : whole,
    )
    .replace(/<[^>]*>/g, "");
  expect(text.split("\n").filter((line) => /\d/.test(line))).toEqual([]);
});

test("every link of a number, a date or a page leads to a record", () => {
  const addresses = new Set(
    collections.flatMap((collection) => dataset.list(collection).map((record) => permalink(nameOf(record)))),
  );
  const linked = [...body.matchAll(/<a class="ref [^"]*" href="([^"]*)"|<a href="([^"]*)">pp?\.\u00a0/g)].map(
    ([, value = "", page = ""]) => value || page,
  );
  expect(linked.length).toBeGreaterThan(90);
  expect(linked.filter((address) => !addresses.has(address))).toEqual([]);
});

test("a paragraph about one record links it once", () => {
  const polls = body.slice(body.indexOf('<section id="polls"'));
  const [paragraph = ""] = /<p>.*?<\/p>/s.exec(polls) ?? [];
  expect(paragraph).toContain("63.9%");
  expect(valuesOf("href", paragraph)).toEqual([permalink("polls/two-unions")]);
});

test("a key source is linked by its title, with the website on screens and the address in print", () => {
  expect(body).toMatch(
    /<a class="ref text"[^>]*>[^<]*integration ultimatum[^<]*<\/a>[^<]*<small class="host">fpri\.org</,
  );
  expect(body).toMatch(/<small class="address">https:\/\/www\.fpri\.org\//);
  expect(style).toMatch(/^\.address\{display:none\}/m);
});

test("on another site every link to a record leads to the page that the site has of it", () => {
  const own = renderPages(dataset, pages, { addressOf: (record) => `/site/${record}/` });
  const addresses = (text: string): readonly string[] =>
    valuesOf("href", text).filter((address) => !/^(?:#|https:\/\/(?!w3id\.org\/unionstate\/.))/.test(address));
  const permanent = addresses(renderPages(dataset, pages));
  expect(permanent.length).toBeGreaterThan(200);
  expect(addresses(own)).toEqual(permanent.map((address) => address.replace(/^https:.*?unionstate(.*)$/, "/site$1/")));
});

test("the margin gives the pages of the paper, linked to the record", () => {
  const polls = body.slice(body.indexOf('<section id="polls"'));
  const margin = /<span class="margin">.*?<a href="([^"]*)">(.*?)<\/a>/s.exec(polls);
  expect(margin?.slice(1)).toEqual([
    permalink("polls/two-unions"),
    `p.\u00a024<span class="hidden">: ${label(dataset.get("polls", "two-unions"))}</span>`,
  ]);
});

test("ids are unique, and all references to them resolve", () => {
  const ids = valuesOf("id");
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  const referred = [
    ...["aria-labelledby", "aria-describedby"].flatMap((attribute) => valuesOf(attribute)),
    ...valuesOf("href")
      .filter((address) => address.startsWith("#"))
      .map((address) => address.slice(1)),
  ];
  expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
});

test("there is one main heading, and no level of heading is skipped", () => {
  const levels = [...body.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
});

test("each chart has a title, a description and its values as a table", () => {
  const charts = pages.flatMap((page) =>
    blocksIn(page).flatMap((block) => (block.kind === "chart" ? [block.chart] : [])),
  );
  const figures = body.match(/<figure\b.*?<\/figure>/gs) ?? [];
  expect(figures).toHaveLength(charts.length);
  for (const [i, chart] of charts.entries()) {
    const figure = (figures[i] ?? "").replaceAll("&apos;", "'");
    expect(figure).toMatch(/<svg [^>]*role="img" aria-labelledby="[^"]*" aria-describedby="[^"]*"><title /);
    expect(figure).toContain(`>${textOf(chart.title)}</title>`);
    expect(figure.match(/<tbody>.*<\/tbody>/s)?.[0].match(/<tr>/g) ?? []).toHaveLength(chart.table.rows.length);
  }
});

test("every table has a caption, headings of columns and of rows, and no empty heading", () => {
  const tables = body.match(/<table\b.*?<\/table>/gs) ?? [];
  expect(tables.length).toBeGreaterThan(0);
  for (const table of tables) {
    expect(table).toMatch(/^<table><caption>/);
    expect(table).toContain('<th scope="col">');
    expect(table).toContain('<th scope="row">');
    expect(table).not.toMatch(/<th[^>]*><\/th>/);
  }
});

test("a corrected record changes sentence, chart and table", () => {
  const corrected = changed("polls", "two-unions", (poll) => {
    poll.waves.at(-1).results[0].value.value = 40.7;
  });
  const text = renderHtml(corrected, briefing(corrected));
  expect(text).toMatch(/>40\.7%<\/(?:a|span)>/);
  expect(text.match(/<svg\b.*?<\/svg>/gs)?.join("")).toContain("40.7%");
  expect(text.match(/<tbody>.*?<\/tbody>/gs)?.join("")).toContain("40.7%");
  expect(text.replaceAll(/title="[^"]*"/g, "")).not.toContain("40.4%");
});

test("each page lists the records behind it, and none twice", () => {
  for (const section of body.match(/<details class="sources">.*?<\/details>/gs) ?? []) {
    const records = valuesOf("href", section);
    expect(records.length).toBeGreaterThan(0);
    expect(records.filter((address, i) => records.indexOf(address) !== i)).toEqual([]);
  }
  const ofPolls = body.slice(body.indexOf('<section id="polls"'));
  const name: RecordReference = "polls/two-unions";
  expect(/<details class="sources">.*?<\/details>/s.exec(ofPolls)?.[0]).toContain(`href="${permalink(name)}"`);
});
