/** Runs the samples of the READMEs and the cookbook and writes what they print below them; their tests compare. */
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { pagePath, pages, runners, samplesOf, versionless, withOutputs } from "../../packages/dataset/test/samples.ts";

for (const page of pages) {
  const outputs: string[] = [];
  for (const { codes, output } of samplesOf(page)) {
    const code = codes.find(({ language }) => runners[language]?.there);
    const printed = code ? await runners[code.language]?.run(code.code) : undefined;
    outputs.push(printed === undefined || versionless(printed) === versionless(output) ? output : printed);
  }
  const text = readFileSync(pagePath(page), "utf8");
  const written = withOutputs(text, outputs);
  if (written !== text) writeFileSync(pagePath(page), written);
  console.log(`${basename(page)}: ${written === text ? "up to date" : "samples written anew"}.`);
}
