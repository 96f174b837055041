import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import { changed } from "../../test/changed.ts";
import { linesIn } from "../../test/drawn.ts";
import { pinned as dataset } from "../../test/pinned.ts";
import { charts } from "../charts/charts.ts";
import { textOf } from "../prose.ts";
import { chartFiles } from "./chart-files.ts";
import { chartSvg, credit } from "./chart-svg.ts";

const made = charts.map((make) => make(dataset));
let files: ReadonlyMap<string, string | Buffer>;

beforeAll(async () => {
  files = await chartFiles(dataset);
});

const bytesOf = (name: string): Buffer => Buffer.from(files.get(name) ?? "");

test("each chart has an SVG and a PNG with its name and the version, beside one README", () => {
  const expected = made.flatMap(({ id }) => ["svg", "png"].map((end) => `union-state-${id}-${dataset.version}.${end}`));
  expect([...files.keys()]).toEqual([...expected, "README.md"]);
});

test("the files are the same each time", async () => {
  const hashes = (all: ReadonlyMap<string, string | Buffer>) =>
    [...all].map(([name, content]) => `${name} ${createHash("sha256").update(content).digest("hex")}`);
  expect(hashes(await chartFiles(dataset))).toEqual(hashes(files));
});

describe.each(made.map((chart) => ({ chart, id: chart.id })))("$id", ({ chart, id }) => {
  const name = `union-state-${id}-${dataset.version}`;

  test("the SVG is valid XML with title, description, source and licence", () => {
    const { window } = new JSDOM(bytesOf(`${name}.svg`).toString(), { contentType: "image/svg+xml" });
    const { documentElement: svg } = window.document;
    const contentOf = (element: string) => svg.querySelector(element)?.textContent;
    expect(svg.querySelector("title")?.textContent).toBe(textOf(chart.title));
    expect(contentOf("desc")).toBe(chart.description);
    const work = svg.querySelector("metadata")?.textContent ?? "";
    expect(work).toContain("Source: Anaïs Marin, The Union State of Belarus and Russia");
    expect(work).toContain("CC BY 4.0");
    expect(svg.innerHTML).toContain('rdf:resource="https://creativecommons.org/licenses/by/4.0/"');
    expect(svg.getAttribute("font-family")).toMatch(/^'Source Sans 3', .*sans-serif$/);
  });

  test("the drawing says its finding, source, date and licence, with every letter within its edges", () => {
    const svg = bytesOf(`${name}.svg`).toString();
    const lines = linesIn(svg);
    const words = linesIn(svg)
      .map(({ text }) => text)
      .join(" ");
    for (const part of [textOf(chart.title), "as of mid-2020", "w3id.org/unionstate", "CC BY 4.0"])
      expect(words.replaceAll("\u00a0", " ")).toContain(part);
    const [, width = 0, height = 0] = (/viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? []).map(Number);
    expect(lines.filter(({ left, right, bottom }) => left < 0 || right > width || bottom > height)).toEqual([]);
  });

  test("the PNG is at least 2,000 pixels wide, in the proportions of the SVG", async () => {
    const [, width = 0, height = 0] = (/viewBox="0 0 (\S+) (\S+)"/.exec(chartSvg(dataset, chart)) ?? []).map(Number);
    const picture = await loadImage(bytesOf(`${name}.png`));
    expect(picture.width).toBeGreaterThanOrEqual(2000);
    expect(picture.width / picture.height).toBeCloseTo(width / height, 5);
  });

  test("the PNG has its credit as a text, in a chunk with a valid checksum", () => {
    const png = bytesOf(`${name}.png`);
    const text = `Copyright\0\0\0\0\0${credit(dataset)}. CC BY 4.0: https://creativecommons.org/licenses/by/4.0/`;
    const start = png.indexOf(`iTXt${text}`);
    expect(png.readUInt32BE(start - 4)).toBe(Buffer.byteLength(text));
    const end = start + 4 + Buffer.byteLength(text);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(start, end)));
  });
});

test("the PNG is drawn in Source Sans 3, whose letters are where the SVG expects them", async () => {
  const name = `union-state-zapad-2017-${dataset.version}`;
  const picture = await loadImage(bytesOf(`${name}.png`));
  const context = createCanvas(picture.width, picture.height).getContext("2d");
  context.drawImage(picture, 0, 0);
  const [heading] = linesIn(bytesOf(`${name}.svg`).toString());
  if (!heading) throw new Error("The chart has no text.");
  const [, width = 0] = (/viewBox="0 0 (\S+) /.exec(bytesOf(`${name}.svg`).toString()) ?? []).map(Number);
  const scale = picture.width / width;
  const [top, height] = [Math.floor(heading.top * scale), Math.ceil((heading.bottom - heading.top) * scale)];
  const { data } = context.getImageData(0, top, picture.width, height);
  const inked = Array.from({ length: picture.width }, (_, x) => x).filter((x) =>
    Array.from({ length: height }, (_, y) => data[(y * picture.width + x) * 4] ?? 255).some((red) => red < 128),
  );
  expect(Math.abs((inked.at(-1) ?? 0) / scale - heading.right)).toBeLessThan(2);
});

test("the README has the terms, the credit, every finding and every value", () => {
  const readme = bytesOf("README.md").toString();
  for (const part of [
    "https://creativecommons.org/licenses/by/4.0/",
    "made from: Anaïs Marin",
    "mid-2020",
    "Crimea is part of Ukraine",
    ...made.map(({ title }) => textOf(title)),
    ...made.flatMap(({ table }) => table.rows.map((row) => `| ${row.join(" | ")} |`)),
  ])
    expect(readme).toContain(part);
});

test("a corrected record changes SVG, PNG and README", async () => {
  const corrected = await chartFiles(
    changed("polls", "two-unions", ({ waves }) => {
      waves.at(-1).results[0].value.value = 40.7;
    }),
  );
  const differing = [...files.keys()].filter((name) => !bytesOf(name).equals(Buffer.from(corrected.get(name) ?? "")));
  const name = `union-state-poll-lines-${dataset.version}`;
  expect(differing).toEqual([`${name}.svg`, `${name}.png`, "README.md"]);
});
