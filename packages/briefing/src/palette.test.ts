import { expect, test } from "vitest";
import { palette } from "./palette.ts";

/** The contrast of two colours (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const modes = ["light", "dark"] as const;

test("text in every colour of text is legible on paper, and that of maps on their areas", () => {
  const { ink, grey, russia, belarus, other, paper, land, sea, russiaArea, belarusArea } = palette;
  for (const mode of modes) {
    const onPaper = [ink, grey, russia, belarus, other].map((each) => contrast(each[mode], paper[mode]));
    const onAreas = [
      contrast(russia[mode], russiaArea[mode]),
      contrast(belarus[mode], belarusArea[mode]),
      ...[ink, grey, russia].map((each) => contrast(each[mode], land[mode])),
      ...[ink, russia].map((each) => contrast(each[mode], sea[mode])),
    ];
    expect([...onPaper, ...onAreas].filter((each) => each < 4.5)).toEqual([]);
  }
});

test("Russia and Belarus, and their areas, are different greys in print", () => {
  const { russia, belarus, russiaArea, belarusArea } = palette;
  expect(contrast(russia.light, belarus.light)).toBeGreaterThan(2);
  expect(contrast(russiaArea.light, belarusArea.light)).toBeGreaterThan(1.7);
});
