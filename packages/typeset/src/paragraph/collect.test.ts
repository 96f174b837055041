import { describe, expect, test } from "vitest";
import { measured, textOf } from "../../test/set-text.ts";
import type { Run } from "./collect.ts";

/** The text of each run of a node, with a property of the run. */
function runsOf<T>(node: object, property: (run: Run) => T): [text: string, property: T][] {
  const { atoms } = measured(node).paragraph;
  const found: { run: Run; atoms: (typeof atoms)[number][] }[] = [];
  for (const atom of atoms) {
    const last = found.at(-1);
    if (last?.run === atom.run) last.atoms.push(atom);
    else found.push({ run: atom.run, atoms: [atom] });
  }
  return found.map(({ run, atoms }) => [textOf(atoms), property(run)]);
}

describe("words of three or more capitals", () => {
  const small = (text: string): string[] =>
    runsOf({ text, acronyms: ["c2sc"] }, ({ features }) => features?.includes("c2sc"))
      .filter(([, isSmall]) => isSmall)
      .map(([word]) => word);

  test("are set in small capitals", () => {
    expect(small("Both NATO and the CSTO, and the OSCE.")).toEqual(["NATO", "CSTO", "OSCE"]);
  });

  test("do not include a plural s", () => {
    expect(small("Two NGOs.")).toEqual(["NGO"]);
  });

  test("are not found in names with digits, in shorter names or within words", () => {
    expect(small("The SU-30, the MiG-29, the S-400, the EU, T72B3, RuBELTA.")).toEqual([]);
  });

  test("are also found in Russian", () => {
    expect(small("ОДКБ и СНГ")).toEqual(["ОДКБ", "СНГ"]);
  });

  test("keep the font features of the text around them", () => {
    const [, [, features] = []] = runsOf(
      { text: "In NATO.", fontFeatures: ["onum"], acronyms: ["c2sc"] },
      (run) => run.features,
    );
    expect(features).toEqual(["onum", "c2sc"]);
  });

  test("remain capitals without a style for acronyms", () => {
    expect(runsOf({ text: "In NATO." }, ({ features }) => features)).toEqual([["In NATO.", undefined]]);
  });
});

describe("styles", () => {
  test("are inherited: a nested inline has the styles of both", () => {
    const text = ["plain ", { text: ["slanted ", { text: "both", bold: true }, " slanted"], italics: true }, " plain"];
    expect(runsOf({ text }, ({ font }) => font.name.replace(/^.*-/, ""))).toEqual([
      ["plain ", "Regular"],
      ["slanted ", "Italic"],
      ["both", "SemiBoldItalic"],
      [" slanted", "Italic"],
      [" plain", "Regular"],
    ]);
  });

  test("of the inner inline take precedence", () => {
    const text = [
      { text: ["outer ", { text: "inner", fontSize: 7, color: "#0000ff" }], fontSize: 9, color: "#ff0000" },
    ];
    expect(runsOf({ text }, ({ size, colour }) => [size, colour])).toEqual([
      ["outer ", [9, "#ff0000"]],
      ["inner", [7, "#0000ff"]],
    ]);
  });

  test("apply by name, to a node and to an inline", () => {
    const text = ["text", { text: "1", style: "mark" }];
    expect(runsOf({ text, style: "note" }, ({ size, features }) => [size, features])).toEqual([
      ["text", [8, undefined]],
      ["1", [8, ["sups"]]],
    ]);
  });
});

describe("a link", () => {
  test("has a target inside or outside the document, and a title", () => {
    const text = [
      { text: "out", link: "https://example.org/", linkTitle: "An example" },
      { text: "in", linkToDestination: "source-1" },
      "none",
    ];
    expect(runsOf({ text }, ({ link }) => link)).toMatchObject([
      ["out", { to: "https://example.org/", outside: true, title: "An example" }],
      ["in", { to: "source-1", outside: false, title: undefined }],
      ["none", undefined],
    ]);
  });

  test("is one for all its text, whatever the styles", () => {
    const text = { text: ["the ", { text: "NATO", bold: true }, " page"], link: "https://example.org/" };
    const links = runsOf({ text: [text, ", ", { text: "more", link: "https://example.org/" }] }, ({ link }) => link);
    const [first, second, third, comma, other] = links.map(([, link]) => link);
    expect(first?.text).toBe("the NATO page");
    expect([second === first, third === first, comma, other === first]).toEqual([true, true, undefined, false]);
  });

  test("is hyphenated only if its target is in the document", () => {
    const text = [
      { text: "out", link: "https://example.org/" },
      { text: "in", linkToDestination: "source-1" },
    ];
    expect(runsOf({ text }, ({ hyphenate }) => hyphenate)).toEqual([
      ["out", false],
      ["in", true],
    ]);
  });
});

describe("texts of one style", () => {
  const runs = (...inlines: object[]) => [
    ...new Set(measured({ text: inlines }).paragraph.atoms.map(({ run }) => run)),
  ];

  test("share a run, and words their atoms", () => {
    const inlines = [{ text: "Elbe " }, { text: "Oder", bold: true }, { text: " and Elbe" }];
    expect(runs(...inlines)).toHaveLength(2);
    const { atoms } = measured({ text: inlines }).paragraph;
    expect(atoms.at(-1)).toBe(atoms[0]);
  });

  test("have runs of their own for a link, a place or another language", () => {
    const link = { text: "Elbe", link: "https://example.org" };
    expect(
      runs(link, { text: " " }, link, { text: "Elbe", places: ["river"] }, { text: "Łaba", lang: "pl" }),
    ).toHaveLength(5);
  });
});
