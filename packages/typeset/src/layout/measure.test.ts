import { describe, expect, test } from "vitest";
import { layOutLines } from "../../test/lay-out.ts";
import { sample } from "../../test/sample.ts";
import { widthOf } from "../paragraph/shape.ts";

/** The position of each decimal point, at the end of the integer part, in points from the left. */
function pointsOf(numbers: readonly string[]): number[] {
  const body = numbers.map((text) => ["River", { text, decimal: true }]);
  const [page = []] = layOutLines(sample([{ table: { widths: ["*", 80], body } }]));
  return page
    .filter(({ text }) => text !== "River")
    .flatMap(({ text, left, set: { pieces } }) =>
      pieces.slice(0, 1).map(({ run }) => left + widthOf(/^\D*[\d,]+/.exec(text)?.[0] ?? "", run)),
    );
}

describe("the decimal points of a column are aligned", () => {
  test.each([
    ["with and without decimals", ["12.5", "3", "0.25", "140.125"]],
    ["with signs and units", ["−12.5%", "3%", "0.25%"]],
    ["in thousands", ["1,200,000", "12.5", "999"]],
  ])("%s", (_, numbers) => {
    const points = pointsOf(numbers);
    expect(points).toHaveLength(numbers.length);
    for (const point of points) expect(point).toBeCloseTo(points[0] ?? 0, 1);
  });
});

test("a column has room for its longest integer part and its longest decimals", () => {
  const body = [["1234567.1"], ["1.1234567"]].map(([text]) => [{ text, decimal: true }, "x"]);
  const [page = []] = layOutLines(sample([{ table: { widths: ["auto", "auto"], body } }]));
  expect(page.map(({ text }) => text)).toEqual(["1234567.1", "x", "1.1234567", "x"]);
  const [long, , other] = page;
  expect(other?.left ?? 0).toBeGreaterThan(long?.left ?? 0);
});

test("texts between the numbers keep the alignment of the column", () => {
  const body = [[{ text: "not stated", alignment: "right" }], [{ text: "12.5", decimal: true }]];
  const [page = []] = layOutLines(sample([{ table: { widths: [100], body } }]));
  const rights = page.map(({ left, set }) => left + set.width);
  expect(rights[0]).toBeCloseTo(rights[1] ?? 0, 6);
});

describe("the distance between lines", () => {
  const heightOf = (defaultStyle: object): number =>
    layOutLines(
      sample(["x"], { defaultStyle: { font: "Serif", fontSize: 20, ...defaultStyle } }),
    )[0]?.[0]?.set.getHeight() ?? 0;

  test("is the leading of the style, in points", () => {
    expect(heightOf({ leading: 17.25 })).toBe(17.25);
  });

  test("is the font's own without a leading", () => {
    expect(heightOf({})).toBeGreaterThan(20);
    expect(heightOf({ lineHeight: 1.5 })).toBeCloseTo(1.5 * heightOf({}), 9);
  });
});
