/** What axe finds in the HTML. The contrast of colours, which needs a browser, is calculated from the palette. */
import * as dataset from "@unionstate/dataset";
import axe from "axe-core";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { briefing } from "../index.ts";
import { palette } from "../palette.ts";
import { renderHtml } from "./render-html.ts";

/** The rules that an HTML file breaks. */
async function violationsIn(html: string): Promise<readonly string[]> {
  const { window } = new JSDOM(html, { runScripts: "outside-only", pretendToBeVisual: true });
  window.eval(axe.source);
  const page: typeof axe = window.axe;
  // jsdom lays nothing out.
  const { violations } = await page.run(window.document, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test("axe finds no violation in the HTML", async () => {
  expect(await violationsIn(renderHtml(dataset, briefing(dataset)))).toEqual([]);
});

test("axe finds what the HTML would lack", async () => {
  const html = renderHtml(dataset, briefing(dataset))
    .replace('lang="en-GB"', "")
    .replaceAll(/<svg([^>]*) aria-labelledby="[^"]*" aria-describedby="[^"]*"><title.*?<\/title>/gs, "<svg$1>");
  const rules = (await violationsIn(html)).map((violation) => violation.split(":")[0]);
  expect(rules).toEqual(expect.arrayContaining(["html-has-lang", "svg-img-alt"]));
});

/** The contrast ratio of two colours, as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [light = 1, dark = 1] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(["light", "dark"] as const)("every colour of text has a contrast of 4.5 to the %s background", (mode) => {
  const { ink, grey, russia, belarus, other } = palette;
  for (const colour of [ink, grey, russia, belarus, other]) {
    expect(contrast(colour[mode], palette.paper[mode]), colour[mode]).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(["light", "dark"] as const)("text on the areas of a map has a contrast of 4.5 in %s mode", (mode) => {
  const { context, ink, paper, russia, belarus, russiaArea, belarusArea } = palette;
  for (const [text, area] of [
    [ink, russiaArea],
    [ink, belarusArea],
    [russia, russiaArea],
    [belarus, belarusArea],
    [ink, context],
    [paper, russia],
    [paper, belarus],
  ] as const) {
    expect(contrast(text[mode], area[mode]), `${text[mode]} on ${area[mode]}`).toBeGreaterThanOrEqual(4.5);
  }
});
