/** The delivered PDF files are accessible (PDF/UA-1) and archival (PDF/A-3), and two readers find the same in them. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { decodeXML } from "entities";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { conditions } from "../../../packages/typeset/test/matterhorn.ts";
import { asDictionary, isDictionary } from "../../../packages/typeset/test/pdf-objects.ts";
import { elementsOf, type StructureElement, structureTree } from "../../../packages/typeset/test/structure-tree.ts";
import {
  attributeOf,
  type TaggedElement,
  type TaggedPdf,
  taggedPdf,
} from "../../../packages/typeset/test/tagged-pdf.ts";
import { run } from "./command.ts";

type Delivered = {
  readonly path: string;
  readonly pdf: TaggedPdf;
  /** The elements with their text. */
  readonly elements: readonly StructureElement[];
};

const folder = mkdtempSync(join(tmpdir(), "delivered-"));
const delivered = new Map<string, Delivered>();

beforeAll(async () => {
  const root = resolve(import.meta.dirname, "../../..");
  const { files } = await run(["a4", "letter", "data-book", "--out", folder], {
    root,
    from: root,
    print: () => undefined,
  });
  for (const path of files) {
    const bytes = readFileSync(path);
    delivered.set(basename(path), {
      path,
      pdf: taggedPdf(bytes),
      elements: elementsOf(await structureTree(bytes)),
    });
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What is wrong in each file, by its name; nothing for files without a fault. */
const faultsIn = (find: (file: Delivered) => readonly string[]): Record<string, readonly string[]> =>
  Object.fromEntries(
    [...delivered].flatMap(([name, file]) => {
      const faults = find(file);
      return faults.length > 0 ? [[name, faults.slice(0, 20)] as const] : [];
    }),
  );

test("the brief on A4 and Letter and the data book are delivered", () => {
  expect([...delivered.keys()].map((name) => name.replace(/\d+\.\d+\.\d+/, "version")).toSorted()).toEqual([
    "union-state-brief-version-letter.pdf",
    "union-state-brief-version.pdf",
    "union-state-data-book-version.pdf",
  ]);
});

describe("Matterhorn Protocol 1.1", () => {
  test.each(conditions.filter(({ absent }) => !absent))("$number: $requirement", ({ faults }) => {
    expect(faultsIn(({ pdf }) => faults(pdf))).toEqual({});
  });

  test.each(conditions.filter(({ absent }) => absent))(
    "$number does not apply: $absent ($requirement)",
    ({ faults }) => {
      expect(faultsIn(({ pdf }) => faults(pdf))).toEqual({});
    },
  );
});

const hasContent = ({ content, annotations, children }: TaggedElement): boolean =>
  content.length > 0 || annotations.length > 0 || children.some(hasContent);

describe("in the tags", () => {
  test("no element is empty", () => {
    expect(
      faultsIn(({ pdf }) => pdf.elements.flatMap((element) => (hasContent(element) ? [] : [pathOf(element)]))),
    ).toEqual({});
  });

  test("each link is one element, on each page one annotation or one for each line", () => {
    const targetOf = (annotation: TaggedElement["annotations"][number]): string => {
      const action = annotation.dictionary("A");
      return String(action.get("URI") ?? action.get("D"));
    };
    expect(
      faultsIn(({ pdf }) =>
        pdf.elements.flatMap((element) => {
          const { type, annotations, parent } = element;
          if (type !== "Link") return annotations.length > 0 ? [`an annotation in ${type}`] : [];
          const [target, ...others] = new Set(annotations.map(targetOf));
          const siblings = parent?.children ?? [];
          const next = siblings[siblings.indexOf(element) + 1];
          const continues = next?.type === "Link" && parent?.content.length === 0;
          return [
            ...(target === undefined ? ["a link without an annotation"] : []),
            ...(others.length > 0 ? [`a link to ${[target, ...others].join(" and ")}`] : []),
            ...(continues && next.annotations.map(targetOf).includes(target ?? "") ? [`two links to ${target}`] : []),
          ];
        }),
      ),
    ).toEqual({});
  });

  test("each caption is the first or last part of a figure or table", () => {
    expect(
      faultsIn(({ pdf }) =>
        pdf.elements.flatMap((element) => {
          const { type, parent } = element;
          if (type !== "Caption") return [];
          const siblings = parent?.children ?? [];
          const outer = [0, siblings.length - 1].includes(siblings.indexOf(element));
          return outer && ["Figure", "Table"].includes(parent?.type ?? "") ? [] : [pathOf(element)];
        }),
      ),
    ).toEqual({});
  });

  test("each cell with data has a header, of its column or its row", () => {
    expect(
      faultsIn(({ pdf }) =>
        pdf.elements.flatMap(({ type, parent, children }) => {
          if (type !== "TR" || parent?.type === "THead") return [];
          const table = parent?.type === "Table" ? parent : parent?.parent;
          const hasHead = table?.children.some((part) => part.type === "THead");
          const hasRowHeader = children.some((cell) => attributeOf(cell, "Scope") === "/Row");
          return hasHead || hasRowHeader ? [] : ["a row without a header"];
        }),
      ),
    ).toEqual({});
  });

  test("each entry of the contents is one link", () => {
    const entries = [...delivered.values()].flatMap(({ pdf }) => pdf.elements.filter(({ type }) => type === "TOCI"));
    expect(entries.length).toBeGreaterThan(10);
    for (const { children } of entries) {
      const links = children.flatMap((reference) => reference.children);
      expect(links.map(({ type, annotations }) => [type, annotations.length])).toEqual([["Link", 1]]);
    }
  });

  test("each element that has an ID is in the index of IDs", () => {
    const faults = faultsIn(({ pdf }) => {
      const names = pdf.structure.dictionary("IDTree").list("Names");
      return pdf.elements.flatMap(({ entries }) => {
        const id = entries.get("ID");
        const found = names[names.indexOf(id) + 1] ?? null;
        return id === null || (isDictionary(found) && found.id === entries.id) ? [] : [String(id)];
      });
    });
    expect(faults).toEqual({});
  });

  test("words in Cyrillic letters have a language", () => {
    const isForeign = ({ entries, text, children }: StructureElement): readonly string[] => {
      if (/^(?:be|ru|uk|sr)/.test(String(entries.get("Lang"))) || !/\p{Script=Cyrillic}/u.test(text)) return [];
      const inner = children.filter((child) => /\p{Script=Cyrillic}/u.test(child.text));
      return inner.length > 0 ? inner.flatMap(isForeign) : [text];
    };
    expect(faultsIn(({ elements: [document] }) => (document ? isForeign(document) : ["no document"]))).toEqual({});
  });

  test("each heading has a bookmark", () => {
    for (const { pdf } of delivered.values()) {
      const headings = pdf.elements.filter(({ type }) => /^H\d$/.test(type));
      expect(headings.length).toBeGreaterThan(10);
      expect(pdf.outlines).toHaveLength(headings.length);
    }
  });
});

describe("as an archival file, each", () => {
  test("has an output intent with a profile, and neither scripts nor actions that start by themselves", () => {
    for (const { pdf } of delivered.values()) {
      const [intent, ...more] = pdf.root.list("OutputIntents").map(asDictionary);
      expect(more).toEqual([]);
      expect(intent?.get("S")).toBe("/GTS_PDFA1");
      expect(intent?.dictionary("DestOutputProfile").stream?.toString("latin1", 36, 40)).toBe("acsp");
      expect(pdf.root.keys.filter((key) => ["OpenAction", "AA", "NeedsRendering"].includes(key))).toEqual([]);
      expect(pdf.root.dictionary("Names").keys).not.toContain("JavaScript");
    }
  });

  test("says what it conforms to", () => {
    for (const { pdf } of delivered.values()) {
      expect(pdf.xmp.match(/<pdf(a|ua)id:\w+>\w+/g)).toEqual([
        "<pdfaid:part>3",
        "<pdfaid:conformance>A",
        "<pdfuaid:part>1",
      ]);
    }
  });

  test("has the same metadata in the Info dictionary and in XMP", () => {
    for (const { pdf } of delivered.values()) {
      const info = pdf.trailer.dictionary("Info");
      const inXmp = (tag: string): string =>
        decodeXML(new RegExp(`<${tag}>(?:<rdf:\\w+>)*(?:<rdf:li[^>]*>)?([^<]*)`).exec(pdf.xmp)?.[1] ?? "");
      const dateOf = (key: string): string =>
        String(info.get(key)).replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");
      expect({
        title: inXmp("dc:title"),
        author: inXmp("dc:creator"),
        subject: inXmp("dc:description"),
        keywords: inXmp("pdf:Keywords"),
        creator: inXmp("xmp:CreatorTool"),
        producer: inXmp("pdf:Producer"),
        dates: [inXmp("xmp:CreateDate"), inXmp("xmp:ModifyDate")],
      }).toEqual({
        title: info.get("Title"),
        author: info.get("Author"),
        subject: info.get("Subject"),
        keywords: info.get("Keywords"),
        creator: info.get("Creator"),
        producer: info.get("Producer"),
        dates: [dateOf("CreationDate"), dateOf("ModDate")],
      });
    }
  });

  test("names its makers as author, and as producer the library that wrote it", () => {
    const { resolve: find } = createRequire(import.meta.resolve("@unionstate/typeset"));
    const versionOf = (name: string): string => JSON.parse(readFileSync(find(`${name}/package.json`), "utf8")).version;
    const cff = readFileSync(resolve(import.meta.dirname, "../../../CITATION.cff"), "utf8");
    for (const { pdf } of delivered.values()) {
      const info = pdf.trailer.dictionary("Info");
      expect(info.get("Author")).toBe(/^authors:\n {2}- name: (.*)$/m.exec(cff)?.[1]);
      expect(info.get("Producer")).toBe(`pdfmake ${versionOf("pdfmake")} (pdfkit ${versionOf("pdfkit")})`);
    }
  });

  test("describes its attachments, and says how they relate to it", () => {
    const attached = [...delivered.values()].flatMap(({ pdf }) => {
      const files = pdf.root.dictionary("Names").dictionary("EmbeddedFiles").list("Names").filter(isDictionary);
      expect(pdf.root.list("AF").map((file) => asDictionary(file).id)).toEqual(files.map(({ id }) => id));
      return files;
    });
    expect(attached.map((file) => file.get("AFRelationship"))).toEqual(["/Source"]);
    expect(attached.map((file) => String(file.get("Desc")).length > 20)).toEqual([true]);
  });
});

describe("other readers find the same structure", () => {
  test("pdf.js", async () => {
    for (const { path, pdf } of delivered.values()) {
      const loading = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
      const document = await loading.promise;
      const found = new Map<string, string>();
      for (const { number } of pdf.pages) readTree(await (await document.getPage(number)).getStructTree(), "", found);
      await loading.destroy();
      const own = pdf.elements.flatMap((element) =>
        element.content.map(({ page, id }) => [`p${page.id}R_mc${id}`, pathOf(element)] as const),
      );
      expect(found.size).toBe(own.length);
      expect(own.filter(([id, path]) => found.get(id) !== path)).toEqual([]);
    }
  });

  test.skipIf(spawnSync("pdfinfo", ["-v"]).status !== 0)(
    "poppler (skipped without it: `apt install poppler-utils`)",
    () => {
      for (const { path, pdf } of delivered.values()) {
        const { stdout } = spawnSync("pdfinfo", ["-struct", path], { encoding: "utf8", maxBuffer: 1e9 });
        for (const type of ["H1", "H2", "P", "Table", "TH", "TD", "Figure", "Caption", "L", "LI", "Link", "Note"]) {
          const lines = stdout.match(new RegExp(`^ *${type}(?: \\(|:|$)`, "gm")) ?? [];
          expect([type, lines.length]).toEqual([type, pdf.elements.filter((element) => element.type === type).length]);
        }
      }
    },
  );
});

type Tree = { role?: string; type?: string; id?: string; children?: Tree[] };

/** Reads the types of the elements around each piece of marked content, from the outermost. */
function readTree({ role, type, id, children = [] }: Tree, path: string, found: Map<string, string>): void {
  if (type === "content" && id !== undefined) found.set(id, path);
  const inner = role === undefined || role === "Root" ? path : `${path}/${role}`;
  for (const child of children) readTree(child, inner, found);
}

/** The types of an element and those around it: `/Document/P/Link`. */
const pathOf = ({ parent, type }: TaggedElement): string => `${parent ? pathOf(parent) : ""}/${type}`;
