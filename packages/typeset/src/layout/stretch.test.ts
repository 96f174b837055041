import { expect, test } from "vitest";
import { layOutLines, layOutPages } from "../../test/lay-out.ts";
import { drawing, sample } from "../../test/sample.ts";

const { margins } = sample([]);
const text = (words: string): object => ({ text: words, leading: 14 });
const space = (stretch: number): object => ({ stack: [], stretch });
const rule = (): object => ({ canvas: [{ type: "line", x1: 0, y1: 0, x2: 50, y2: 0 }], artifact: true });

const baselines = (content: readonly unknown[]): Record<string, number> =>
  Object.fromEntries(
    layOutLines(sample(content)).flatMap((page) => page.map(({ text, baseline }) => [text, baseline])),
  );

test("spaces that stretch share what is left, and the last line is at the foot of the page", () => {
  const fixed = baselines([text("first"), text("second"), text("third")]);
  const {
    first = 0,
    second = 0,
    third = 0,
  } = baselines([text("first"), space(1), text("second"), space(3), text("third")]);
  const foot = (layOutPages(sample([]))[0]?.pageSize.height ?? 0) - margins.bottom;
  expect(first).toBeCloseTo(fixed.first ?? 0);
  expect((third - (fixed.third ?? 0)) / (second - (fixed.second ?? 0))).toBeCloseTo(4);
  expect(foot - third).toBeCloseTo(14 - (first - margins.top));
});

test("each page is stretched on its own; a page without such a space keeps its lines", () => {
  const rest = [{ text: "third", leading: 14, pageBreak: "before" }, text("fourth")];
  const stretched = baselines([text("first"), space(1), text("second"), ...rest]);
  const fixed = baselines([text("first"), text("second"), ...rest]);
  expect(stretched.second).toBeGreaterThan(fixed.second ?? Number.POSITIVE_INFINITY);
  expect([stretched.third, stretched.fourth]).toEqual([fixed.third, fixed.fourth]);
});

test("drawings, rules, lists and columns move with the text", () => {
  const positions = (top: object): number[] =>
    (
      layOutPages(
        sample([
          text("first"),
          top,
          drawing(40),
          rule(),
          { ul: [text("item")] },
          { columns: [text("left"), text("right")] },
        ]),
      )[0]?.items ?? []
    )
      .slice(1)
      .map(({ item }) => ("y1" in item ? item.y1 : "y" in item ? item.y : 0));
  const [fixed, stretched] = [positions({ stack: [] }), positions(space(1))];
  const distances = stretched.map((y, i) => Math.round(y - (fixed[i] ?? 0)));
  expect(distances).toHaveLength(6);
  expect(distances).toEqual(distances.map(() => distances[0]));
  expect(distances[0]).toBeGreaterThan(20);
});
