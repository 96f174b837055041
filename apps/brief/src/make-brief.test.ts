import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { type Element, objectsOf, operatorsOf, type ReadPdf, readPdf } from "../test/read-pdf.ts";
import { type Dataset, dataset } from "./dataset.ts";
import { pageOf } from "./design.ts";
import { briefDefinition, makeBrief } from "./make-brief.ts";
import { permalink } from "./references.ts";
import { initialCapital } from "./wording.ts";

/** The whole brief, made here and by the command in another time zone and language; most tests read the first. */
let bytes: Buffer;
let bytesElsewhere: Buffer;
let brief: ReadPdf;
let text: string;
const sectionPages = new Map<string, readonly [first: number, last: number]>();

beforeAll(async () => {
  const elsewhere = makeElsewhere();
  bytes = await makeBrief(dataset, { onSection: (name, ...pages) => sectionPages.set(name, pages) });
  bytesElsewhere = await elsewhere;
  brief = await readPdf(bytes);
  text = brief.pages.join(" ");
});

const withoutSpaces = (words: string): string => words.replace(/\s/g, "");

const elements = (of: Element): Element[] => [of, ...of.children.flatMap(elements)];

const all = (): Element[] => brief.structure.flatMap(elements);

test("the same dataset gives the same bytes in another process, time zone and language", () => {
  expect(Buffer.compare(bytes, bytesElsewhere)).toBe(0);
});

test("the whole brief can be made on Letter paper", async () => {
  const names: string[] = [];
  const letter = await makeBrief(dataset, { paper: "letter", onSection: (name) => names.push(name) });
  expect(names).toEqual([...sectionPages.keys()]);
  const boxes = new Set(objectsOf(letter).match(/\/MediaBox \[[^\]]*\]/g));
  expect([...boxes]).toEqual(["/MediaBox [0 0 612 792]"]);
});

describe("the brief contains", () => {
  test("every claim, deal, deployment, poll, number, statement, recommendation, discrepancy, entity and source", () => {
    const whole = withoutSpaces(text);
    const missing = [
      ...[...dataset.claims, ...dataset.armsDeals, ...dataset.deployments, ...dataset.statements].flatMap(
        ({ label, description = "" }) => [label, description],
      ),
      ...dataset.figures.map(({ label }) => label),
      ...dataset.recommendations.flatMap(({ label, advice }) => [label, advice]),
      ...dataset.citations.flatMap(({ comment }) => comment ?? []),
      ...dataset.polls.map(({ label }) => label),
      ...dataset.discrepancies.map(({ label }) => label),
      ...dataset.entities.flatMap(({ name, description }) => [initialCapital(name), description]),
      ...dataset.works.flatMap(({ title }) => title ?? []),
    ].filter((words) => !whole.includes(withoutSpaces(words)));
    expect(missing).toEqual([]);
  });

  test("every note of the paper", () => {
    const list = text.slice(text.indexOf(`The works cited in each of the ${dataset.citations.length} footnotes`));
    const missing = dataset.citations.filter(
      ({ number }) => !new RegExp(`\\b${number} ?(?:\\[|p\\.|missing|see)`).test(list.replaceAll("\u00a0", " ")),
    );
    expect(missing.map(({ number }) => number)).toEqual([]);
  });

  test("the whole dataset as attached JSON, and its checksum", () => {
    const [attached] = brief.attachments.values();
    expect([...brief.attachments.keys()]).toEqual([`unionstate-${dataset.version}.json`]);
    expect(Object.keys(JSON.parse(Buffer.from(attached ?? []).toString("utf8")))).toHaveLength(dataset.counts.length);
    expect(withoutSpaces(text)).toContain(dataset.checksum);
  });
});

describe("links of the brief", () => {
  test("lead to every source, and to the record of every deal, deployment, poll, number, statement, claim and entity", () => {
    const links = new Set(brief.links);
    const named = (collection: string, records: readonly { readonly id: string }[]): string[] =>
      records.map(({ id }) => permalink(`${collection}/${id}`));
    const missing = [
      ...dataset.works.flatMap(({ URL }) => URL ?? []),
      ...named("arms-deals", dataset.armsDeals),
      ...named("claims", dataset.claims),
      ...named("deployments", dataset.deployments),
      ...named("discrepancies", dataset.discrepancies),
      ...named("entities", dataset.entities),
      ...named("figures", dataset.figures),
      ...named("polls", dataset.polls),
      ...named("recommendations", dataset.recommendations),
      ...named("statements", dataset.statements),
      ...named("works", dataset.works),
    ].filter((address) => !links.has(address));
    expect(missing).toEqual([]);
  });

  test("within the brief all have a target, and every source links back to the places that cite it", () => {
    expect(brief.brokenLinks).toEqual([]);
    const used = new Set(brief.internalLinks.filter((name) => name.startsWith("source-")));
    expect(brief.internalLinks.filter((name) => name.startsWith("place-")).length).toBeGreaterThanOrEqual(used.size);
    expect(used.size).toBeGreaterThan(0.8 * dataset.works.length);
  });

  test("have a description of their target", () => {
    expect(brief.undescribedLinks).toBe(0);
    const links = all().filter(({ role }) => role === "Link");
    expect(links.length).toBe(brief.links.length + brief.internalLinks.length);
  });
});

describe("for screen readers, the brief", () => {
  test("has a bookmark for each heading", () => {
    const headings = all().filter(({ role }) => /^H\d$/.test(role));
    expect(brief.bookmarks.map(withoutSpaces)).toEqual(headings.map((heading) => withoutSpaces(heading.text)));
  });

  test("has contents with the page of each chapter", () => {
    for (const title of ["Three myths", "Arms deals", "Recommendations", "Sources", "Colophon"]) {
      const page = brief.pages.findIndex((words, index) => index > 1 && words.startsWith(title)) + 1;
      expect(brief.pages[1]).toContain(`${title} ${page}`);
    }
    expect(brief.labels.slice(0, 3)).toEqual(["Cover", "2", "3"]);
  });

  test("is read in the order of its definition", () => {
    const read = withoutSpaces(brief.structure.map(textOf).join(""));
    const definition = briefDefinition(dataset);
    let at = 0;
    const lost: string[] = [];
    for (const words of textsOf(definition.content)) {
      const found = read.indexOf(withoutSpaces(words), at);
      if (found === -1) lost.push(words);
      else at = found + withoutSpaces(words).length;
    }
    expect(lost).toEqual([]);
  });

  test("describes every drawing in words", () => {
    const figures = all().filter(({ role }) => role === "Figure");
    expect(figures.length).toBe(6);
    for (const { alt } of figures) expect(alt?.length).toBeGreaterThan(80);
    expect(figures.map(({ alt }) => alt).join(" ")).toContain("Suwałki gap");
  });

  test("marks the language of names that are not English", () => {
    expect(objectsOf(bytes)).toContain("/Lang (en-GB)");
    const variants = dataset.entities.flatMap(({ variants = [] }) => variants);
    const languages = new Set(variants.flatMap(({ language }) => language ?? []));
    expect(languages.size).toBeGreaterThan(1);
    const operators = operatorsOf(bytes);
    for (const language of languages) expect(operators).toContain(`/Span <</Lang (${language})>> BDC`);
    expect(text).toContain("Аляксандр Лукашэнка");
  });
});

describe("on its pages", () => {
  test("no text leaves the measure or overlaps other text", () => {
    const { left } = pageOf.a4.margins;
    const right = brief.width - pageOf.a4.margins.right;
    const wrong = brief.pieces.flatMap((pieces, page) => [
      // Marks at the edge of a line hang by up to seven tenths of their width.
      ...pieces.filter(({ x, width }) => x < left - 4.5 || x + width > right + 4.5).map(({ text }) => [page + 1, text]),
      ...pieces.flatMap((a, i) =>
        pieces
          .slice(i + 1)
          .filter((b) => Math.abs(a.y - b.y) < 3 && a.x + 0.6 < b.x + b.width && b.x + 0.6 < a.x + a.width)
          .filter((b) => Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1.5)
          .map((b) => [page + 1, a.text, b.text]),
      ),
    ]);
    expect(wrong).toEqual([]);
  });

  test("fonts are embedded as subsets", () => {
    const fonts = objectsOf(bytes).split("/Type /FontDescriptor").slice(1);
    expect(fonts.length).toBe(6);
    for (const font of fonts)
      expect(font).toMatch(/^[\s\S]{0,40}\/FontName \/[A-Z]{6}\+Source(Serif4|Sans3)[\s\S]*?\/FontFile2 \d+ 0 R/);
  });

  test("Polish, Lithuanian, Belarusian and Russian letters are extracted unchanged", async () => {
    const name = "Łódź Pabradė Ўладзімір Ющенко ЁёІіЎў";
    const pdf = await makeBrief(withDealLabel(name), { only: ["arms-deals"] });
    expect((await readPdf(pdf)).pages.join(" ")).toContain(name);
  });

  test("words that are hyphenated at the end of a line are extracted whole", () => {
    const [first, last] = sectionPages.get("recommendations") ?? [0, 0];
    const words = withoutSpaces(brief.pages.slice(first - 1, last).join(" "));
    expect(dataset.recommendations.filter(({ advice }) => !words.includes(withoutSpaces(advice)))).toEqual([]);
  });

  test("a page takes less than 25 kB without the attached data", () => {
    expect(dataset.json.length).toBeGreaterThan(500_000);
    const withoutData = bytes.length - deflateSync(dataset.json).length;
    expect(withoutData / brief.pages.length).toBeLessThan(25_000);
  });
});

/** The brief as `npm run brief` makes it, in another time zone and language. */
async function makeElsewhere(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "brief-"));
  try {
    const file = join(folder, "brief.pdf");
    const command = spawn(process.execPath, [fileURLToPath(new URL("./main.ts", import.meta.url)), "--out", file], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    });
    expect(await once(command, "exit")).toEqual([0, null]);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The dataset with another label for its first deal. */
function withDealLabel(label: string): Dataset {
  return { ...dataset, armsDeals: dataset.armsDeals.map((deal, i) => (i === 0 ? { ...deal, label } : deal)) };
}

/** The text of an element: its own and that of its parts, with a note at the place of its mark. */
const textOf = ({ text: own, children }: Element): string => own + children.map(textOf).join("");

/** The texts of a definition that are typeset unchanged, in order, without deferred content. */
function textsOf(node: unknown): string[] {
  if (typeof node === "string") return [node];
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== "object" || node === null) return [];
  const { text: own, stack, columns, table, toc, deferred } = node as Record<string, unknown>;
  if (toc || deferred) return [];
  if (typeof own === "string") return [own];
  // The links of a paragraph are separate elements: its plain text is searched part by part.
  if (Array.isArray(own)) return own.filter((part) => typeof part === "string");
  if (table) return textsOf((table as { body: unknown }).body);
  return textsOf(stack ?? columns ?? []);
}
