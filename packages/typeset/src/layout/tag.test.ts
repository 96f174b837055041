import { beforeAll, describe, expect, test } from "vitest";
import { asDictionary, pdfObjects } from "../../test/pdf-objects.ts";
import { readPdf } from "../../test/read-pdf.ts";
import { drawing, filler, linesOnPage, mark, sample } from "../../test/sample.ts";
import { elementsOf, outlineOf, type StructureElement, structureTree } from "../../test/structure-tree.ts";
import { typeset } from "../typeset.ts";

const treeOf = async (content: readonly unknown[]): Promise<StructureElement> =>
  structureTree(await typeset(sample([...content])));

/** The tree in short, without the document at its root. */
const shapeOf = async (...content: unknown[]): Promise<string> =>
  outlineOf(await treeOf(content)).replace(/^Document\((.*)\)$/, "$1");

/** The only element of a role. */
const only = (tree: StructureElement, role: string): StructureElement => {
  const [found, ...more] = elementsOf(tree).filter((element) => element.role === role);
  if (!found || more.length > 0) throw new Error(`There are ${found ? more.length + 1 : 0} elements ${role}.`);
  return found;
};

const texts = (tree: StructureElement, role: string): string[] =>
  elementsOf(tree)
    .filter((element) => element.role === role)
    .map(({ text }) => text.trim());

describe("each kind of content has an element", () => {
  test("headings, by level", async () => {
    const content = [1, 2, 3].map((heading) => ({ text: `Level ${heading}`, heading }));
    expect(await shapeOf(...content)).toBe("H1 H2 H3");
  });

  test("paragraphs, and captions by role", async () => {
    expect(await shapeOf("Water.", { text: "A caption", role: "Caption" })).toBe("P Caption");
  });

  test("stacks with a role; other stacks and columns have none", async () => {
    const columns = [{ text: "one" }, { stack: ["two", "three"] }];
    expect(await shapeOf({ stack: ["Said."], role: "BlockQuote" }, { columns })).toBe("BlockQuote(P) P+");
  });

  test("lists with numbers, and nested lists", async () => {
    const tree = await treeOf([{ ol: ["one", "two"] }, { ul: ["three", { ul: ["four"] }] }]);
    expect(tree.children.map(outlineOf)).toEqual([
      "L(LI(Lbl LBody(P))+)",
      "L(LI(Lbl LBody(P)) LI(LBody(L(LI(Lbl LBody(P))))))",
    ]);
    const labels = elementsOf(tree).filter(({ role }) => role === "Lbl");
    expect(labels.map(({ text, entries }) => entries.get("ActualText") ?? text.trim())).toEqual(["1.", "2.", "•", "•"]);
    expect(tree.children.map(({ attributes }) => attributes.get("ListNumbering"))).toEqual(["/Decimal", "/Disc"]);
  });

  test("drawings, with an alternative text and their box on the page", async () => {
    const figure = only(await treeOf(["Water.", drawing(40)]), "Figure");
    expect(figure.entries.get("Alt")).toBe("A blue box");
    const box = [127.64, 841.89 - 77 - 14 - 40, 227.64, 841.89 - 77 - 14];
    expect(figure.attributes.get("BBox")).toEqual(box.map((side) => expect.closeTo(side, 1)));
  });

  test("lists without marks, which say so", async () => {
    const list = only(await treeOf([{ type: "none", ul: ["one"] }]), "L");
    expect(outlineOf(list)).toBe("L(LI(LBody(P)))");
    expect(list.attributes.get("ListNumbering")).toBe("/None");
  });

  test("the caption of a figure, within it and once", async () => {
    const stack = [
      { text: "Rivers", role: "Caption" },
      { text: "Length in km", role: "Caption" },
      { svg: drawing(20).svg },
      { text: "Source: a map", role: "Caption" },
    ];
    const tree = await treeOf([{ role: "Figure", alternative: "A blue box", stack }]);
    expect(tree.children.map(outlineOf)).toEqual(["Figure(Caption(P+))"]);
    expect(only(tree, "Figure").entries.get("Alt")).toBe("A blue box");
    expect(texts(tree, "P")).toEqual(["Rivers", "Length in km", "Source: a map"]);
  });

  test("a title, as a paragraph for readers who only know PDF 1.7", async () => {
    const bytes = await typeset(sample([{ text: "Rivers", role: "Title" }]));
    expect((await structureTree(bytes)).children.map(({ role }) => role)).toEqual(["Title"]);
    const root = pdfObjects(bytes).root.dictionary("StructTreeRoot");
    expect(root.dictionary("RoleMap").get("Title")).toBe("/P");
  });

  test("a text with an unknown role is an error", async () => {
    await expect(async () => treeOf([{ text: "Rivers", role: "Headline" }])).rejects.toThrow(
      "`Headline` is not a structure type. Use one of PDF 1.7.",
    );
  });

  test("notes, with a label that leads back to the mark", async () => {
    const text = [{ text: "1", role: "Lbl", linkToDestination: "n-mark" }, " A note."];
    const bytes = await typeset(
      sample([{ text: ["Water", { text: "1", linkToDestination: "n", note: { id: "n", text } }, " runs."] }]),
    );
    const tree = await structureTree(bytes);
    expect(outlineOf(tree)).toBe("Document(P(Reference(Link) Note(Lbl(Link))))");
    const { links, pageOf } = await readPdf(bytes);
    expect(links.map(({ to }) => [to, pageOf(to)])).toEqual([
      ["n", 1],
      ["n-mark", 1],
    ]);
    const names = pdfObjects(bytes).root.dictionary("StructTreeRoot").dictionary("IDTree").list("Names");
    expect([names[0], asDictionary(names[1]).id]).toEqual(["n", only(tree, "Note").entries.id]);
  });

  test("notes, at the position of their marks", async () => {
    const tree = await treeOf([{ text: ["Water", mark("a"), " runs."] }, filler(3)]);
    expect(outlineOf(tree)).toBe("Document(P(Note) P+)");
    const note = only(tree, "Note");
    expect(note.entries.get("ID")).toBe("a");
    expect(note.text.trim()).toBe("Note a.");
    expect(texts(tree, "P")[0]).toMatch(/^Watera\s*Note a\.\s*runs\.$/);
  });

  test("a table of contents, whose items refer to headings", async () => {
    const heading = (text: string): object => ({ text, heading: 1, tocItem: true });
    const tree = await treeOf([
      { toc: { title: { text: "Contents", heading: 2 } } },
      heading("Rivers"),
      heading("Floods"),
    ]);
    expect(tree.children.map(outlineOf).slice(0, 2)).toEqual(["H2", "TOC(TOCI(Reference(Link))+)"]);
    expect(texts(tree, "TOCI").map((text) => text.replace(/\s+/g, " "))).toEqual(["Rivers 1", "Floods 1"]);
  });
});

describe("a table", () => {
  const table = {
    headerRows: 1,
    headerColumns: 1,
    dontBreakRows: true,
    body: [["River", "Length"], ...Array.from({ length: 60 }, (_, i) => [`river ${i}`, `${i} km`])],
  };
  let tree: StructureElement;

  beforeAll(async () => {
    tree = await treeOf([{ table, summary: "Rivers by length" }]);
  });

  test("has a head, a body, rows, and header cells of columns and rows", () => {
    expect(tree.children.map(outlineOf)).toEqual(["Table(THead(TR(TH+)) TBody(TR(TH TD)+))"]);
    const scopes = elementsOf(tree).flatMap(({ role, attributes }) => (role === "TH" ? [attributes.get("Scope")] : []));
    expect(scopes.slice(0, 4)).toEqual(["/Column", "/Column", "/Row", "/Row"]);
  });

  test("is one element on several pages, and its repeated head is read once", () => {
    expect(texts(tree, "TR")).toHaveLength(61);
    expect(texts(tree, "TH").slice(0, 3)).toEqual(["River", "Length", "river 0"]);
    expect(texts(tree, "TD")).toEqual(Array.from({ length: 60 }, (_, i) => `${i} km`));
  });

  test("has a first header row of one cell as its caption", async () => {
    const body = [
      [{ text: "Rivers", colSpan: 2 }, ""],
      ["Name", "Length"],
      ["Elbe", "1094 km"],
    ];
    const tree = await treeOf([{ table: { headerRows: 2, body } }]);
    expect(tree.children.map(outlineOf)).toEqual(["Table(Caption THead(TR(TH+)) TBody(TR(TD+)))"]);
    expect(texts(tree, "Caption")).toEqual(["Rivers"]);
  });

  test("has a summary", () => {
    expect(only(tree, "Table").attributes.get("Summary")).toBe("Rivers by length");
  });

  test("has the spans of its cells", async () => {
    const body = [
      [{ text: "Rivers", colSpan: 2 }, ""],
      [{ text: "Elbe", rowSpan: 2 }, "a"],
      ["", "b"],
    ];
    const cells = elementsOf(await treeOf([{ table: { body } }])).filter(({ role }) => role === "TD");
    expect(cells.map(({ text }) => text.trim())).toEqual(["Rivers", "Elbe", "a", "b"]);
    expect(cells.map(({ attributes }) => [attributes.get("ColSpan"), attributes.get("RowSpan")])).toEqual([
      [2, null],
      [null, 2],
      [null, null],
      [null, null],
    ]);
  });

  test("can have several paragraphs in a cell", async () => {
    expect(await shapeOf({ table: { body: [[{ stack: ["one", "two"] }]] } })).toBe("Table(TBody(TR(TD(P+))))");
  });
});

test("a document with all kinds of content is read in the order of its definition", async () => {
  const content = [
    { text: "Rivers", heading: 1 },
    { text: ["First", mark("a", "aside"), " second"] },
    { ol: ["third", { stack: ["fourth", drawing(20)] }] },
    { columns: ["fifth", { table: { headerRows: 1, body: [["sixth"], ["seventh"]] } }] },
    { text: "eighth", role: "Caption" },
    filler(linesOnPage - 12),
    { text: "Floods", heading: 2 },
    { text: "ninth\ntenth\neleventh" },
  ];
  const tree = await treeOf(content);
  const words = tree.text.replace(/Line \d+/g, "").replace(/\s/g, "");
  expect(words).toBe("RiversFirstaasidesecond1.third2.fourthfifthsixthseventheighthFloodsninthtentheleventh");
  expect(tree.children.map(outlineOf).filter((shape) => shape !== "P")).toEqual([
    "H1",
    "P(Note)",
    "L(LI(Lbl LBody(P)) LI(Lbl LBody(P Figure)))",
    "Table(THead(TR(TH)) TBody(TR(TD)))",
    "Caption",
    "H2",
  ]);
});

test("headings and bookmarks have the same texts, order and levels", async () => {
  const headings = [
    ["Rivers", 1],
    ["Floods", 2],
    ["Marks & <signs>", 3],
    ["Bridges", 2],
    ["Вада", 1],
  ] as const;
  const content = headings.flatMap(([text, heading]) => [{ text, heading }, filler(20)]);
  const bytes = await typeset(sample(content));
  const { bookmarks } = await readPdf(bytes);
  expect(bookmarks.map(({ title, depth }) => [title, depth])).toEqual(headings);
  expect(bookmarks.map(({ page }) => page)).toEqual([1, 1, 1, 2, 2]);
  const tree = await structureTree(bytes);
  expect(elementsOf(tree).flatMap(({ role, text }) => (/^H\d$/.test(role) ? [text.trim()] : []))).toEqual(
    headings.map(([text]) => text),
  );
});

test("deferred content is in the tree at the position of its node", async () => {
  const deferred = { stack: [], deferred: () => ({ text: "second", heading: 2 }) };
  expect((await treeOf(["first", deferred, "third"])).text.replace(/\s+/g, " ").trim()).toBe("first second third");
});

describe("a drawing", () => {
  test("without alternative text is an error", async () => {
    const { svg } = drawing(40);
    await expect(async () => typeset(sample([{ svg }]))).rejects.toThrow(
      "A drawing has no alternative text. Describe it with `alternative`, or set `artifact: true` if it is decoration.",
    );
  });

  test("that is decoration has no element", async () => {
    const { svg } = drawing(40);
    expect(await shapeOf("Water.", { svg, artifact: true })).toBe("P");
  });

  test("made of lines is an error as a figure, and accepted as decoration", async () => {
    const canvas = [{ type: "line", x1: 0, y1: 0, x2: 20, y2: 0 }];
    expect(await shapeOf("Water.", { canvas, artifact: true })).toBe("P");
    await expect(async () => typeset(sample([{ canvas, alternative: "A line" }]))).rejects.toThrow(
      "A canvas cannot be a figure. Use an `svg`, or set `artifact: true` if it is decoration.",
    );
  });
});

test("a text in another language has its language", async () => {
  const tree = await treeOf([{ text: "Плыве рака", lang: "be" }, "English."]);
  expect(tree.children.map(({ entries }) => entries.get("Lang"))).toEqual(["be", null]);
  expect(tree.children.map(outlineOf)).toEqual(["P", "P"]);
});

test("words in another language have it, also across the end of a line and in a link", async () => {
  const title = "Kto pływa po Odrze, ten nie boi się wody. ".repeat(4).trim();
  const link = { text: "Вада", lang: "be", link: "https://example.org/" };
  const tree = await treeOf([{ text: ["On the ", { text: title, lang: "pl" }, ", see ", link, "."] }]);
  expect(outlineOf(tree)).toBe("Document(P(Span Link))");
  expect(only(tree, "Span").text.replace(/\s+/g, " ").trim()).toBe(title);
  expect([only(tree, "Span"), only(tree, "Link")].map(({ entries }) => entries.get("Lang"))).toEqual(["pl", "be"]);
});
