import { beforeAll, describe, expect, test } from "vitest";
import { type Element, objectsOf, type ReadPdf, readPdf } from "../test/read-pdf.ts";
import { type Dataset, dataset } from "./dataset.ts";
import { briefDefinition, makeBrief } from "./make-brief.ts";
import { permalink } from "./parts/record-links.ts";
import { pageOf } from "./style/paper.ts";
import { initialCapital } from "./wording/initial-capital.ts";

let bytes: Buffer;
let brief: ReadPdf;
let text: string;
const sectionPages = new Map<string, readonly [first: number, last: number]>();

beforeAll(async () => {
  bytes = await makeBrief(dataset, { onSection: (name, ...pages) => sectionPages.set(name, pages) });
  brief = await readPdf(bytes);
  text = brief.pages.join(" ");
});

const squeezed = (words: string): string => words.replace(/\s/g, "");

const elements = (of: Element): Element[] => [of, ...of.children.flatMap(elements)];

const all = (): Element[] => brief.structure.flatMap(elements);

describe("the brief tells", () => {
  test("every claim, deal, poll, number, statement, recommendation, discrepancy, entity and source", () => {
    const whole = squeezed(text);
    const missing = [
      ...dataset.claims.flatMap(({ title, gist }) => [title, gist]),
      ...dataset.figures.map(({ measure }) => initialCapital(measure)),
      ...dataset.statements.map(({ gist }) => gist),
      ...dataset.recommendations.flatMap(({ title, advice }) => [title, advice]),
      ...dataset.citations.flatMap(({ comment }) => comment ?? []),
      ...dataset.armsDeals.map(({ designation }) => initialCapital(designation)),
      ...dataset.armsDeals.map(({ summary }) => summary),
      ...dataset.polls.map(({ title }) => title),
      ...dataset.discrepancies.map(({ title }) => title),
      ...dataset.entities.flatMap(({ name, description }) => [initialCapital(name), description ?? ""]),
      ...dataset.works.flatMap(({ title }) => title ?? []),
    ].filter((words) => !whole.includes(squeezed(words)));
    expect(missing).toEqual([]);
  });

  test("every note of the paper", () => {
    const list = text.slice(text.indexOf("What each of the 169 footnotes cites"));
    const missing = dataset.citations.filter(
      ({ number }) => !new RegExp(`\\b${number} ?(?:\\[|p\\.|lost|see)`).test(list.replaceAll("\u00a0", " ")),
    );
    expect(missing.map(({ number }) => number)).toEqual([]);
  });

  test("the whole dataset, which it carries as JSON and names by checksum", () => {
    const [attached] = brief.attachments.values();
    expect([...brief.attachments.keys()]).toEqual([`unionstate-${dataset.version}.json`]);
    expect(Object.keys(JSON.parse(Buffer.from(attached ?? []).toString("utf8")))).toHaveLength(13);
    expect(squeezed(text)).toContain(dataset.checksum);
  });
});

describe("links of the brief", () => {
  test("lead to every source, and to the record of every deal, poll, number, statement, claim and entity", () => {
    const links = new Set(brief.links);
    const named = (collection: string, records: readonly { readonly id: string }[]): string[] =>
      records.map(({ id }) => permalink(`${collection}/${id}`));
    const missing = [
      ...dataset.works.flatMap(({ URL }) => URL ?? []),
      ...named("arms-deals", dataset.armsDeals),
      ...named("claims", dataset.claims),
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

  test("inside it all arrive, and every source has links back to where it is used", () => {
    expect(brief.dead).toEqual([]);
    const used = new Set(brief.inner.filter((name) => name.startsWith("source-")));
    expect(brief.inner.filter((name) => name.startsWith("place-")).length).toBeGreaterThanOrEqual(used.size);
    expect(used.size).toBeGreaterThan(0.8 * dataset.works.length);
  });

  test("say in words where they lead", () => {
    expect(brief.wordless).toBe(0);
    const links = all().filter(({ role }) => role === "Link");
    expect(links.length).toBe(brief.links.length + brief.inner.length);
  });
});

describe("for those who listen, the brief", () => {
  test("has the bookmarks that its headings are", () => {
    const headings = all().filter(({ role }) => /^H\d$/.test(role));
    expect(brief.bookmarks.map(squeezed)).toEqual(headings.map((heading) => squeezed(heading.text)));
  });

  test("has contents that give the page of each chapter", () => {
    for (const title of ["Three myths", "Arms deals", "Recommendations", "Sources", "Colophon"]) {
      const page = brief.pages.findIndex((words, index) => index > 1 && words.startsWith(title)) + 1;
      expect(brief.pages[1]).toContain(`${title} ${page}`);
    }
    expect(brief.labels.slice(0, 3)).toEqual(["Cover", "2", "3"]);
  });

  test("is read in the order in which it is written", () => {
    const read = squeezed(brief.structure.map(textOf).join(""));
    const definition = briefDefinition(dataset);
    let at = 0;
    const lost: string[] = [];
    for (const words of textsOf(definition.content)) {
      const found = read.indexOf(squeezed(words), at);
      if (found === -1) lost.push(words);
      else at = found + squeezed(words).length;
    }
    expect(lost).toEqual([]);
  });

  test("says in words what every drawing shows", () => {
    const figures = all().filter(({ role }) => role === "Figure");
    expect(figures.length).toBe(6);
    for (const { alt } of figures) expect(alt?.length).toBeGreaterThan(80);
    expect(figures.map(({ alt }) => alt).join(" ")).toContain("Suwałki gap");
  });

  test("names the language of names that are not English", () => {
    const objects = objectsOf(bytes);
    expect(objects).toContain("/Lang (en-GB)");
    expect(text).toContain("Аляксандр Лукашэнка");
  });
});

describe("on its pages", () => {
  test("no text leaves the measure or meets other text", () => {
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

  test("letters of Polish, Lithuanian, Belarusian and Russian come through", async () => {
    const name = "Łódź Pabradė Ўладзімір Ющенко ЁёІіЎў";
    const pdf = await makeBrief(withDeal({ designation: name }), { only: ["arms-deals"] });
    expect((await readPdf(pdf)).pages.join(" ")).toContain(name);
  });

  test("words are whole that the end of a line cuts", () => {
    const [first, last] = sectionPages.get("recommendations") ?? [0, 0];
    const words = squeezed(brief.pages.slice(first - 1, last).join(" "));
    expect(dataset.recommendations.filter(({ advice }) => !words.includes(squeezed(advice)))).toEqual([]);
  });

  test("a page takes less than 25 kB, the attached data aside", async () => {
    const attached = [...brief.attachments.values()].reduce((sum, { length }) => sum + length, 0);
    expect(attached).toBeGreaterThan(500_000);
    const bare = await makeBrief({ ...dataset, json: Buffer.from("{}") });
    expect(bare.length / brief.pages.length).toBeLessThan(25_000);
  });
});

describe("a changed record", () => {
  test("changes the pages of its section, and the page in brief that repeats it", async () => {
    const figures = dataset.figures.map((figure) =>
      figure.id === "zapad-2017-troops" && figure.value?.kind === "exact"
        ? { ...figure, value: { ...figure.value, value: 12_800 } }
        : figure,
    );
    const changed = await readPdf(await makeBrief({ ...dataset, figures }));
    const pages = changed.pages.flatMap((words, i) => (words === brief.pages[i] ? [] : [i + 1]));
    const within = (name: string): number[] => {
      const [first, last] = sectionPages.get(name) ?? [0, 0];
      return pages.filter((page) => page >= first && page <= last);
    };
    expect(within("in-brief")).toHaveLength(1);
    expect(within("numbers").length).toBeGreaterThanOrEqual(1);
    expect(pages).toEqual([...within("in-brief"), ...within("numbers")]);
  });
});

function withDeal(change: Partial<Dataset["armsDeals"][number]>): Dataset {
  const armsDeals = dataset.armsDeals.map((deal) =>
    deal.id === "russia-belarus-su-30sm-2016" ? ({ ...deal, ...change } as typeof deal) : deal,
  );
  return { ...dataset, armsDeals };
}

/** The text of an element: its own and that of its parts, a note where its mark stands. */
const textOf = ({ text: own, children }: Element): string => own + children.map(textOf).join("");

/** The texts of a definition that are set as they stand, in its order; what is made later is left out. */
function textsOf(node: unknown): string[] {
  if (typeof node === "string") return [node];
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== "object" || node === null) return [];
  const { text: own, stack, columns, table, toc, deferred } = node as Record<string, unknown>;
  if (toc || deferred) return [];
  if (typeof own === "string") return [own];
  // The parts of a paragraph are read with its links between them: its plain text is looked for part by part.
  if (Array.isArray(own)) return own.filter((part) => typeof part === "string");
  if (table) return textsOf((table as { body: unknown }).body);
  return textsOf(stack ?? columns ?? []);
}
