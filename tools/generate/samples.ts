import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { pagePath, pages, runners, samplesOf, versionless, withOutputs } from "../../packages/dataset/test/samples.ts";
import { root } from "../workspace.ts";

/**
 * The READMEs and the cookbook with the current output below each sample. A sample whose program is not installed keeps
 * its output, and so does one that differs only in the version it names.
 */
export async function samples(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const page of pages) {
    const outputs: string[] = [];
    for (const { codes, output } of samplesOf(page)) {
      const code = codes.find(({ language }) => runners[language]?.there);
      const printed = code ? await runners[code.language]?.run(code.code) : undefined;
      outputs.push(printed === undefined || versionless(printed) === versionless(output) ? output : printed);
    }
    files.set(relative(root, pagePath(page)), withOutputs(readFileSync(pagePath(page), "utf8"), outputs));
  }
  return files;
}
