import { expect, test } from "vitest";
import { layOutLines } from "../../test/lay-out.ts";
import { riverProse } from "../../test/river-prose.ts";
import { sample } from "../../test/sample.ts";
import { outlineOf, structureTree } from "../../test/structure-tree.ts";
import { typeset } from "../typeset.ts";

const [first = "", second = ""] = riverProse;
const aside = (text: string): object => ({ text, fontSize: 7, leading: 9, left: 300, width: 60 });
const main = { width: 250 };

/** A paragraph of two sentences, each with a text in the margin. */
const paragraph = (a: string, b: string): object => ({
  columns: [{ ...main, text: [first, { text: ".", aside: aside(a) }, ` ${second}`, { text: "!", aside: aside(b) }] }],
});

test("a text in the margin is on the baseline of its line", () => {
  const lines = layOutLines(sample([paragraph("p. 1", "p. 2")])).flat();
  const beside = lines.filter(({ text }) => text.startsWith("p. "));
  const ends = [lines.find(({ text }) => text.includes("..")), lines.find(({ text }) => text.endsWith("!"))];
  expect(ends).not.toContain(undefined);
  expect(beside.map(({ text }) => text)).toEqual(["p. 1", "p. 2"]);
  beside.forEach(({ baseline, left }, i) => {
    expect(baseline).toBeCloseTo(ends[i]?.baseline ?? 0);
    expect(left).toBeCloseTo(sample([]).margins.left + 300);
  });
});

test("texts in the margin do not overlap", () => {
  const text = [
    { text: "One", aside: aside("a long text in a narrow margin") },
    { text: " two.", aside: aside("next") },
  ];
  const lines = layOutLines(sample([{ text }])).flat();
  const beside = lines.filter(({ left }) => left > 300);
  expect(beside.length).toBeGreaterThan(2);
  beside.slice(1).forEach(({ baseline }, i) => {
    expect(baseline - (beside[i]?.baseline ?? 0)).toBeCloseTo(9);
  });
});

test("it is read where its inline is", async () => {
  const text = ["Water", { text: ".", aside: aside("p. 1") }, " Ice."];
  const tree = await structureTree(await typeset(sample([{ text }])));
  expect(outlineOf(tree)).toBe("Document(P(Span))");
  expect(tree.text).toBe("Water. p. 1 Ice.");
});
