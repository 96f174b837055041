import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { type AnyRecord, type Collection, collectionOf, formatTerms, list, permalink } from "@unionstate/dataset";
import { beforeAll, describe, expect, test } from "vitest";
import { type Element, objectsOf, type ReadPdf, readPdf } from "../../test/read-pdf.ts";
import { dataset } from "./dataset.ts";
import { margins } from "./design.ts";
import { dataBookDefinition, makeDataBook } from "./make-data-book.ts";

/** The whole book, made here and by the command in another time zone and language; most tests read the first. */
let bytes: Buffer;
let bytesElsewhere: Buffer;
let book: ReadPdf;
const chapterPages = new Map<string, readonly [first: number, last: number]>();

beforeAll(async () => {
  const elsewhere = makeElsewhere();
  bytes = await makeDataBook(dataset, { onChapter: (name, ...pages) => chapterPages.set(name, pages) });
  bytesElsewhere = await elsewhere;
  book = await readPdf(bytes);
});

const withoutSpaces = (words: string): string => words.replace(/\s/g, "");

/** The text of a chapter, without spaces. */
function textOf(chapter: string): string {
  const [first, last] = pagesOf(chapter);
  return withoutSpaces(book.pages.slice(first - 1, last).join(" "));
}

function pagesOf(chapter: string): readonly [first: number, last: number] {
  const pages = chapterPages.get(chapter);
  if (!pages) throw new Error(`There is no chapter \`${chapter}\`.`);
  return pages;
}

const elements = (of: Element): Element[] => [of, ...of.children.flatMap(elements)];

const all = (): Element[] => book.structure.flatMap(elements);

test("the same dataset gives the same bytes in another process, time zone and language", () => {
  expect(Buffer.compare(bytes, bytesElsewhere)).toBe(0);
});

describe("every record", () => {
  /** The chapter with the entries of each collection. */
  const chapterOf: Readonly<Record<Collection, string>> = {
    "arms-deals": "arms-deals",
    citations: "paper",
    claims: "claims",
    deployments: "deployments",
    discrepancies: "discrepancies",
    dossiers: "matters",
    entities: "index",
    events: "events",
    figures: "figures",
    polls: "polls",
    recommendations: "recommendations",
    relations: "relations",
    sections: "paper",
    statements: "statements",
    works: "sources",
  };
  const collections = Object.keys(chapterOf).flatMap((name) => list(name as Collection) as readonly AnyRecord[]);

  test("has one entry, in the chapter of its collection, which links to its permanent address", () => {
    const linked = new Map<string, number[]>();
    book.linksByPage.forEach((targets, i) => {
      for (const target of targets) linked.set(target, [...(linked.get(target) ?? []), i + 1]);
    });
    const [colophon] = pagesOf("colophon");
    const wrong = collections.flatMap((record) => {
      const [first, last] = pagesOf(chapterOf[collectionOf(record)]);
      // The colophon shows one record as an example.
      const pages = (linked.get(permalink(record)) ?? []).filter(
        (page) => page < colophon || chapterOf[collectionOf(record)] === "index",
      );
      const isOnce = pages.length > 0 && new Set(pages).size === 1;
      return isOnce && pages.every((page) => page >= first && page <= last) ? [] : [permalink(record), ...pages];
    });
    expect(collections).toHaveLength(dataset.counts.reduce((sum, [, count]) => sum + count, 0));
    expect(wrong).toEqual([]);
  });

  test("has its label, description and name there", () => {
    const texts = new Map(Object.values(chapterOf).map((chapter) => [chapter, textOf(chapter)]));
    const missing = collections.flatMap((record) => {
      const words = [
        ...(collectionOf(record) === "citations" ? [] : [`${collectionOf(record)}/${record.id}`]),
        ...("label" in record ? [record.label ?? ""] : []),
        ...("description" in record ? [record.description ?? ""] : []),
        ...("advice" in record ? [record.advice] : []),
        ...("resolution" in record ? [record.resolution] : []),
        // References have their own marks of punctuation.
        ...("title" in record && collectionOf(record) !== "works" ? [record.title ?? ""] : []),
      ];
      const text = texts.get(chapterOf[collectionOf(record)]) ?? "";
      return words.filter((each) => !text.toLowerCase().includes(withoutSpaces(each).toLowerCase()));
    });
    expect(missing).toEqual([]);
  });

  test("has what the editors derived or decided, and why", () => {
    const text = withoutSpaces(book.pages.join(" "));
    const caveats = collections.flatMap((record) => ("basis" in record ? (record.basis ?? []) : []));
    const missing = caveats
      .filter(({ for: fields }) => fields.join() !== "name")
      .filter(({ note = "" }) => !text.includes(withoutSpaces(note).replace(/\.$/, "")));
    expect(caveats.length).toBeGreaterThan(200);
    expect(missing).toEqual([]);
  });
});

describe("hedges are kept:", () => {
  test("a statement has its date, who relayed it and how its speaker is known", () => {
    const text = textOf("statements");
    expect(text).toContain(withoutSpaces("Relayed by Alena Vysotskaya"));
    expect(text).toContain(
      withoutSpaces("Editorial (speakers): “The argument” is read as that of the Belarusian leadership."),
    );
  });

  test("an approximate limit stays one", () => {
    const text = textOf("figures");
    expect(text).toContain(withoutSpaces("Almost 1 meeting a month"));
    expect(text).not.toMatch(/[Ll]essthan(?:1meeting|20years)/);
  });

  test("a deal has its terms, and the last step is in bold", () => {
    expect(textOf("arms-deals")).toContain(formatTerms(["no-significant-discount"]).replace(/\s/g, ""));
  });

  test("a hypothesis, a rumour and an account are marked", () => {
    for (const [chapter, words] of [
      ["relations", "hypothesis"],
      ["figures", "Rumoured"],
      ["relations", "According to"],
    ] as const)
      expect(textOf(chapter)).toContain(withoutSpaces(words));
  });
});

describe("sources", () => {
  /** The pages that link to the entry of a work. */
  const citing = (id: string): number[] =>
    book.linksByPage.flatMap((targets, i) => (targets.includes(`works/${id}`) ? [i + 1] : []));

  test("name exactly the pages of the book that cite them", () => {
    const text = textOf("sources");
    const wrong = dataset.works.filter(({ id }) => {
      const pages = citing(id);
      return !text.includes(`Citedonpage${pages.length > 1 ? "s" : ""}${runs(pages)}ofthisbook.works/${id}`);
    });
    expect(wrong.map(({ id }) => [id, citing(id)])).toEqual([]);
  });
});

describe("the index", () => {
  test("lists every page before it that has the name of an entity", () => {
    const [first, last] = pagesOf("index");
    const text = book.pages.slice(first - 1, last).join(" ");
    const foot = "The Union State of Belarus and Russia: the data book";
    const missing = dataset.entities.flatMap(({ id, name }) => {
      const words = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, "u");
      const pages = book.pages.flatMap((page, i) =>
        i > 0 && i + 1 < first && pattern.test(page.replace(foot, "")) ? [i + 1] : [],
      );
      // Names of records are broken after a hyphen or slash.
      const named = `entities/ ?${id.replaceAll("-", "- ?")}`;
      const shown = new RegExp(`${named} ((?:\\d+(?:–\\s*\\d+)?(?:\\s*,\\s*)?)+)`).exec(text)?.[1] ?? "";
      const listed = shown
        .replaceAll(" ", "")
        .split(",")
        .flatMap((run) => {
          const [from = 0, to = from] = run.split("–").map(Number);
          return Array.from({ length: to - from + 1 }, (_, i) => from + i);
        });
      return pages.filter((page) => !listed.includes(page)).map((page) => [id, page, shown]);
    });
    expect(missing).toEqual([]);
  });

  test("has other names and abbreviations as references", () => {
    const text = textOf("index");
    for (const line of [
      "Lukashenko, see Lukashenka, Aliaksandr",
      "Collective Security Treaty Organisation, see CSTO",
      "VPK, see Russian military-industrial complex",
      "Vieira, Alena, see Vysotskaya, Alena",
    ])
      expect(text).toContain(withoutSpaces(line));
  });
});

describe("links of the book", () => {
  test("within the book all have a target", () => {
    expect(book.brokenLinks).toEqual([]);
    expect(book.internalLinks.length).toBeGreaterThan(1000);
  });

  test("lead to the address of every work", () => {
    const links = new Set(book.links);
    expect(dataset.works.filter(({ URL, DOI }) => !DOI && URL && !links.has(URL))).toEqual([]);
  });

  test("have a description of their target", () => {
    expect(book.undescribedLinks).toBe(0);
  });
});

describe("for screen readers, the book", () => {
  test("has a bookmark for each heading", () => {
    const headings = all().filter(({ role }) => /^H\d$/.test(role));
    const titles = headings.map(({ text }) => withoutSpaces(text).replace(/\(\d+\)$/, ""));
    expect(book.bookmarks.slice(1).map((title) => withoutSpaces(title).replace(/\(\d+\)$/, ""))).toEqual(
      titles.slice(1),
    );
    expect(headings.length).toBeGreaterThan(100);
  });

  test("has contents on one page, with the page of each chapter", () => {
    expect(pagesOf("contents")).toEqual([2, 2]);
    for (const [name, title] of [
      ["claims", "Claims"],
      ["arms-deals", "Arms deals"],
      ["sources", "Sources"],
    ] as const)
      expect(book.pages[1]).toContain(`${title} ${pagesOf(name)[0]}`);
    expect(book.labels.slice(0, 3)).toEqual(["Cover", "2", "3"]);
  });

  test("has no empty table cells", () => {
    const rows = tablesIn(dataBookDefinition(dataset).content).flat();
    const cells = rows.flatMap((row) => row.filter((_, i) => !covers(row[i - 1])));
    expect(cells.length).toBeGreaterThan(2000);
    expect(
      cells.filter(
        (cell) =>
          JSON.stringify(cell)
            .replace(/"(?:style|id)":"[^"]*"/g, "")
            .match(/[\p{L}\p{N}]/u) === null,
      ),
    ).toEqual([]);
  });

  test("marks the language of names and titles that are not English", () => {
    expect(objectsOf(bytes)).toContain("/Lang (en-GB)");
    const variants = dataset.entities.flatMap(({ variants = [] }) => variants);
    const languages = new Set(variants.flatMap(({ language }) => language ?? []));
    expect(languages.size).toBeGreaterThan(1);
    for (const language of languages) expect(objectsOf(bytes)).toContain(`/Lang (${language})`);
    expect(book.pages.join(" ")).toContain("Аляксандр Лукашэнка");
  });
});

describe("on its pages", () => {
  test("no text leaves the measure", () => {
    const { left, right } = margins;
    const wrong = book.pieces.flatMap((pieces, page) =>
      // Marks at the edge of a line hang by up to seven tenths of their width.
      pieces
        .filter(({ x, width }) => x < left - 4.5 || x + width > book.width - right + 4.5)
        .map(({ text }) => [page + 1, text]),
    );
    expect(wrong).toEqual([]);
  });

  test("each is at least two thirds full, except the cover and the last page of the book", () => {
    const sparse = book.pieces.flatMap((pieces, page) => {
      const { top, bottom } = margins;
      const inside = pieces.map(({ y }) => y).filter((y) => y > bottom && y < 841.89 - top);
      const share = (841.89 - top - Math.min(...inside)) / (841.89 - top - bottom);
      return share < 2 / 3 && page > 0 && page < book.pieces.length - 1 ? [[page + 1, share]] : [];
    });
    expect(sparse).toEqual([]);
  });

  test("no row of a table is alone", () => {
    const pageOf = new Map(book.linksByPage.flatMap((targets, i) => targets.map((target) => [target, i + 1])));
    const tables = tablesIn(dataBookDefinition(dataset).content);
    expect(tables.length).toBeGreaterThan(60);
    const alone = tables.flatMap((rows) => {
      const pages = rows.flatMap((row) => {
        const name = /"id":"([a-z-]+\/[^"]+)"/.exec(JSON.stringify(row))?.[1];
        return name ? (pageOf.get(`https://w3id.org/unionstate/${name}`) ?? []) : [];
      });
      const single = [...new Set(pages)].filter((page) => pages.filter((each) => each === page).length === 1);
      return pages.length > 2 ? single : [];
    });
    expect(alone).toEqual([]);
  });

  test("take less than 25 kB each without the attached data, which is complete", () => {
    const [name] = book.attachments.keys();
    const [attached] = book.attachments.values();
    expect(name).toBe(`unionstate-${dataset.version}.json`);
    expect(Object.keys(JSON.parse(Buffer.from(attached ?? []).toString("utf8")))).toHaveLength(dataset.counts.length);
    expect(textOf("colophon")).toContain(dataset.checksum);
    const withoutData = bytes.length - deflateSync(dataset.json).length;
    expect(withoutData / book.pages.length).toBeLessThan(25_000);
  });
});

test("the title and every page name it the data book", () => {
  expect(dataBookDefinition(dataset).metadata.title).toBe("The Union State of Belarus and Russia: the data book");
  expect(book.pages.slice(1).filter((text) => !text.includes("the data book"))).toEqual([]);
  expect(book.pages.join(" ")).not.toMatch(/[Tt]his brief\b/);
});

/** Page numbers with runs of three or more: `3,7–9`. */
function runs(pages: readonly number[]): string {
  return pages
    .filter((page) => !(pages.includes(page - 1) && pages.includes(page + 1)))
    .map((page) =>
      pages.includes(page + 1) && pages.includes(page + 2) && !pages.includes(page - 1) ? `${page}–` : `${page},`,
    )
    .join("")
    .replace(/,$/, "");
}

/** The rows of each table of a definition, with deferred content as if on no page. */
function tablesIn(node: unknown): unknown[][][] {
  if (Array.isArray(node)) return node.flatMap(tablesIn);
  if (typeof node !== "object" || node === null) return [];
  if ("deferred" in node && typeof node.deferred === "function")
    return tablesIn(node.deferred({ of: () => [], mentioning: () => [] }));
  if ("table" in node && typeof node.table === "object" && node.table !== null && "body" in node.table)
    return Array.isArray(node.table.body) ? [node.table.body] : [];
  return Object.values(node).flatMap(tablesIn);
}

const covers = (cell: unknown): boolean => typeof cell === "object" && cell !== null && "colSpan" in cell;

/** The book as `npm run brief` makes it, in another time zone and language. */
async function makeElsewhere(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "data-book-"));
  try {
    const main = fileURLToPath(new URL("../main.ts", import.meta.url));
    const command = spawn(process.execPath, [main, "data-book", "--out", folder], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    });
    expect(await once(command, "exit")).toEqual([0, null]);
    return readFileSync(join(folder, `union-state-data-book-${dataset.version}.pdf`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
