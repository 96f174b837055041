import { describe, expect, test } from "vitest";
import { asDictionary, isDictionary, pdfObjects } from "../../test/pdf-objects.ts";
import { readPdf } from "../../test/read-pdf.ts";
import { riverProse } from "../../test/river-prose.ts";
import { drawing, filler, linesOnPage, mark, measure, sample } from "../../test/sample.ts";
import { elementsOf, structureTree } from "../../test/structure-tree.ts";
import { typeset } from "../typeset.ts";

/** A document with everything that can be drawn. */
const everything = (): Promise<Buffer> =>
  typeset(
    sample(
      [
        { text: "Rivers", heading: 1, id: "rivers", tocItem: true },
        { toc: {} },
        { text: [riverProse[0], mark("a"), { text: " More.", link: "https://example.org/" }], style: "body" },
        { ol: ["one", "two"] },
        { ul: ["one", "two"] },
        drawing(40),
        { svg: drawing(10).svg, artifact: true },
        { canvas: [{ type: "rect", x: 0, y: 0, w: 20, h: 5, color: "red" }], artifact: true },
        {
          table: {
            headerRows: 1,
            dontBreakRows: true,
            body: [["River"], ...Array.from({ length: 60 }, (_, i) => [i])],
          },
        },
        { text: ["Вада", { text: " see ", lang: "de" }, { text: "there", linkToDestination: "rivers" }] },
      ],
      {
        header: ({ page, chapter }) => ({ text: `${chapter} ${page}`, margin: [127, 30, 0, 0] }),
        footer: () => ({ text: "foot", link: "https://example.org/foot" }),
      },
    ),
  );

test("artifacts say what they are", async () => {
  const pages = pdfObjects(await everything())
    .root.dictionary("Pages")
    .list("Kids")
    .map(asDictionary);
  const kinds = pages.map((page) => {
    const operators = page.dictionary("Contents").stream?.toString("latin1") ?? "";
    return [...new Set([...operators.matchAll(/\/Artifact <<([^>]*)>> BDC/g)].map(([, kind]) => kind))].toSorted();
  });
  const everywhere = ["/Type /Layout", "/Type /Pagination /Subtype /Footer", "/Type /Pagination /Subtype /Header"];
  // The head of the table is repeated on the second page.
  expect(kinds.slice(0, 2)).toEqual([everywhere, [...everywhere, "/Type /Pagination"].toSorted()]);
});

test("everything is painted inside content or artifacts", async () => {
  const { paint } = await readPdf(await everything());
  expect(paint.length).toBeGreaterThan(1);
  for (const { all } of paint) expect(all).toBeGreaterThan(10);
  expect(paint.map(({ unmarked }) => unmarked)).toEqual(paint.map(() => 0));
});

describe("links", () => {
  test("have a description with their target", async () => {
    const content = [
      { text: ["A ", { text: "river", link: "https://example.org/river" }] },
      { text: ["A ", { text: "lake", link: "https://example.org/lake", linkTitle: "A lake in Masuria" }] },
      { text: ["See ", { text: "rivers", linkToDestination: "rivers" }] },
      { text: "Rivers", id: "rivers" },
    ];
    const { links, pageOf } = await readPdf(await typeset(sample(content)));
    expect(links.map(({ to, description }) => [to, description])).toEqual([
      ["https://example.org/river", "river: https://example.org/river"],
      ["https://example.org/lake", "A lake in Masuria"],
      ["rivers", "rivers"],
    ]);
    expect(pageOf("rivers")).toBe(1);
  });

  test("cover their text", async () => {
    const content = [{ text: ["A ", { text: "river", link: "https://example.org/river" }, " runs."] }];
    const { links, pieces } = await readPdf(await typeset(sample(content)));
    const [left = 0, bottom = 0, right = 0, top = 0] = links[0]?.box ?? [];
    const word = pieces[0]?.find(({ text }) => text === "river");
    expect(left).toBeCloseTo(word?.x ?? 0, 1);
    expect(right).toBeCloseTo((word?.x ?? 0) + (word?.width ?? 0), 0);
    expect(bottom).toBeLessThan(word?.y ?? 0);
    expect(top).toBeGreaterThan((word?.y ?? 0) + 5);
  });

  test("belong to the element of their text, on its page", async () => {
    const text = (word: string): object => ({
      text: [riverProse[0], " ", { text: word, link: `https://example.org/${word}` }],
    });
    const bytes = await typeset(sample([...["one", "two", "three"].map(text), filler(linesOnPage), text("four")]));
    const { links } = await readPdf(bytes);
    const elements = elementsOf(await structureTree(bytes)).filter(({ role }) => role === "Link");
    expect(elements.map(({ text: words }) => words.trim())).toEqual(["one", "two", "three", "four"]);
    const parents = pdfObjects(bytes).root.dictionary("StructTreeRoot").dictionary("ParentTree").list("Nums");
    elements.forEach(({ annotations, entries }, i) => {
      const [{ annotation, page } = { annotation: undefined, page: undefined }, ...more] = annotations;
      expect(more).toEqual([]);
      expect(annotation?.dictionary("A").get("URI")).toBe(links[i]?.to);
      expect(page?.list("Annots").map((one) => isDictionary(one) && one.id)).toContain(annotation?.id);
      // The parent tree refers from the annotation to the element.
      const parent = parents[parents.indexOf(annotation?.get("StructParent") ?? null) + 1] ?? null;
      expect(isDictionary(parent) && parent.id).toBe(entries.id);
    });
  });

  /** The links of a document, each with the areas of its lines, and its elements with their annotations. */
  const linksOf = async (content: readonly unknown[]) => {
    const bytes = await typeset(sample([...content]));
    const elements = elementsOf(await structureTree(bytes)).filter(({ role }) => role === "Link");
    return {
      elements,
      links: (await readPdf(bytes)).links,
      areas: elements.map(({ annotations }) =>
        annotations.map(({ annotation }) => annotation.list("QuadPoints").length / 8),
      ),
    };
  };

  test("across the end of a line are one, with an area for each line", async () => {
    const words = riverProse[0]?.slice(0, 119);
    const { links, areas, elements } = await linksOf([{ text: words, link: "https://example.org/" }]);
    expect(links.map(({ to, description }) => [to, description])).toEqual([
      ["https://example.org/", `${words}: https://example.org/`],
    ]);
    expect(areas).toEqual([[2]]);
    expect(elements[0]?.text.replace(/\s+/g, " ").trim()).toBe(words?.trim());
    const points = elements[0]?.annotations[0]?.annotation.list("QuadPoints").map(Number) ?? [];
    const [left = 0, bottom = 0, right = 0, top = 0] = links[0]?.box ?? [];
    expect([
      Math.min(...points.filter((_, i) => i % 2 === 0)),
      Math.min(...points.filter((_, i) => i % 2 === 1)),
    ]).toEqual([left, bottom].map((side) => expect.closeTo(side, 2)));
    expect([
      Math.max(...points.filter((_, i) => i % 2 === 0)),
      Math.max(...points.filter((_, i) => i % 2 === 1)),
    ]).toEqual([right, top].map((side) => expect.closeTo(side, 2)));
  });

  test("that would cover another have an annotation for each line, and one element", async () => {
    const link = (text: string | undefined, to: string): object => ({ text, link: `https://example.org/${to}` });
    const text = [link(riverProse[0]?.slice(0, 119), "long"), ", ", link("short", "short")];
    const { links, areas } = await linksOf([{ text }]);
    expect(links.map(({ to }) => to.split("/").at(-1))).toEqual(["long", "long", "short"]);
    expect(areas).toEqual([[0, 0], [0]]);
  });

  test("across the end of a page are one element, with an annotation on each page", async () => {
    const content = [filler(linesOnPage - 2), { text: riverProse[0]?.slice(0, 240), link: "https://example.org/" }];
    const { links, elements } = await linksOf(content);
    expect(links.map(({ page }) => page)).toEqual([1, 2]);
    const [{ annotations } = { annotations: [] }, ...more] = elements;
    expect(more).toEqual([]);
    expect(
      annotations.map(({ annotation, page }) =>
        page.list("Annots").some((one) => isDictionary(one) && one.id === annotation.id),
      ),
    ).toEqual([true, true]);
  });

  test("with a broken address are one, whose address is read whole", async () => {
    const address = `https://example.org/${"meander/".repeat(20)}`;
    const { links, elements } = await linksOf([{ text: address, link: address }]);
    expect(links.map(({ to, description }) => [to, description])).toEqual([[address, address]]);
    expect(elements.map(({ text }) => text.replace(/\s/g, ""))).toEqual([address]);
  });

  test("are also in a file without tags", async () => {
    const content = [{ text: ["A ", { text: "river", link: "https://example.org/river" }] }];
    const { links } = await readPdf(await typeset(sample(content, { archive: "PDF/A-1b" })));
    expect(links.map(({ to }) => to)).toEqual(["https://example.org/river"]);
  });

  test("in page headers and footers are plain text", async () => {
    const bytes = await typeset(sample(["Water."], { footer: () => ({ text: "foot", link: "https://example.org/" }) }));
    const { links, pages } = await readPdf(bytes);
    expect(pages).toEqual([["Water.", "foot"]]);
    expect(links).toEqual([]);
    expect(elementsOf(await structureTree(bytes)).map(({ role }) => role)).toEqual(["Document", "P"]);
  });
});

describe("a page number", () => {
  const referring = async (alignment: string): Promise<Awaited<ReturnType<typeof readPdf>>> =>
    readPdf(
      await typeset(
        sample([
          { text: ["On page ", { pageReference: "floods" }, " are floods. ", riverProse[0]], alignment },
          filler(linesOnPage * 2),
          { text: "Floods", id: "floods" },
        ]),
      ),
    );

  /** The edges of the line with the number, in points from the left of the text. */
  const firstLine = async (alignment: string): Promise<{ left: number; right: number }> => {
    const [pieces = []] = (await referring(alignment)).pieces;
    const line = pieces.filter(({ y }) => y === pieces[0]?.y);
    return {
      left: Math.min(...line.map(({ x }) => x)) - 127.64,
      right: Math.max(...line.map(({ x, width }) => x + width)) - 127.64,
    };
  };

  test("in running text is that of its target", async () => {
    const { pages, links, pageOf } = await referring("left");
    expect(pages[0]?.[0]).toMatch(/^On page 3 are floods\. A river/);
    expect(links.map(({ to, description }) => [to, description])).toEqual([["floods", "3"]]);
    expect(pageOf("floods")).toBe(3);
  });

  test.each([
    ["left", 0, undefined],
    ["justify", 0, measure],
    ["right", undefined, measure],
  ] as const)("leaves a line that is set %s at its edges", async (alignment, start, end) => {
    const { left, right } = await firstLine(alignment);
    expect(left).toBeCloseTo(start ?? left, 1);
    expect(right).toBeCloseTo(end ?? right, 0);
    expect([left > 0.1, right < measure - 0.5]).toEqual([start === undefined, end === undefined]);
  });

  test("keeps a centred line centred", async () => {
    const { left, right } = await firstLine("center");
    expect(left).toBeCloseTo(measure - right, 1);
  });

  test("in the table of contents is that of the heading, even if the heading moved", async () => {
    const content = [
      { toc: {} },
      filler(linesOnPage - 3),
      { text: "Floods", heading: 1, tocItem: true },
      { text: "a\nb\nc\nd" },
    ];
    const { pages, bookmarks } = await readPdf(await typeset(sample(content)));
    expect(pages[0]?.[0]).toBe("Floods 2");
    expect(pages[1]?.[0]).toBe("Floods");
    expect(bookmarks).toEqual([{ title: "Floods", depth: 1, page: 2 }]);
  });

  test("of a missing text is an error", async () => {
    await expect(async () => typeset(sample([{ text: ["See ", { pageReference: "lakes" }] }]))).rejects.toThrow(
      "A page reference needs a text with the id `lakes`, but there is none.",
    );
  });
});

test("a named destination is on its page", async () => {
  const content = [filler(linesOnPage), { text: "Elbe", id: "elbe" }, { text: ["Water", mark("n")] }];
  const { pageOf } = await readPdf(await typeset(sample(content)));
  expect([pageOf("elbe"), pageOf("n")]).toEqual([2, 2]);
});

test("an image that is not an SVG is an error", async () => {
  const image = `data:image/png;base64,${"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="}`;
  await expect(async () => typeset(sample([{ image, alternative: "A dot" }]))).rejects.toThrow(
    "Cannot draw a page item of the type image.",
  );
});
