import { describe, expect, test } from "vitest";
import { pages, runners, samplesOf, versionless } from "./samples.ts";

test("the cookbook answers 15 questions, each in TypeScript, SQL and pandas", () => {
  expect(samplesOf(pages[2]).map(({ codes }) => codes.map(({ language }) => language))).toEqual(
    Array(15).fill(["ts", "sql", "python"]),
  );
});

describe.each(pages)("%s", (page) => {
  const samples = samplesOf(page);

  test("has samples with output, in languages that are run here", () => {
    expect(samples.length).toBeGreaterThan(0);
    for (const { codes, output } of samples) {
      expect(output).toMatch(/\S/);
      for (const { language } of codes) expect(runners).toHaveProperty([language]);
    }
  });

  for (const [index, { codes, output }] of samples.entries()) {
    for (const { language, code } of codes) {
      const runner = runners[language];
      // If the data has changed and the answer with it, `npm run generate` writes the new output.
      test.skipIf(!runner?.installed)(`sample ${index + 1} in ${language} (needs: ${runner?.needs})`, async () => {
        expect(versionless((await runner?.run(code)) ?? "")).toBe(versionless(output));
      });
    }
  }
});
