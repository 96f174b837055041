import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleOutputs } from "../generate/examples.ts";
import { pages, runners, samplesOf, versionless } from "../generate/samples.ts";
import { root } from "../workspace.ts";
import type { Outcome } from "./brief-sentences.ts";

/**
 * The samples of the documentation and the generated files that are out of date. Samples whose program is not installed
 * are not run.
 */
export async function staleFiles(): Promise<Outcome> {
  const samples: string[] = [];
  for (const page of pages) {
    for (const { codes, output } of samplesOf(page)) {
      const code = codes.find(({ language }) => runners[language]?.installed);
      const printed = code && (await runners[code.language]?.run(code.code));
      if (printed === undefined || versionless(printed) === versionless(output)) continue;
      samples.push(`- \`${page}\`: the sample that printed \`${changedLine(output, printed)}\``);
    }
  }
  for (const [path, text] of await exampleOutputs()) {
    if (readFileSync(join(root, path), "utf8") !== text) samples.push(`- \`${path}\``);
  }
  const generated = spawnSync(process.execPath, [join(root, "tools/generate/main.ts"), "--check"], {
    cwd: root,
    encoding: "utf8",
  });
  const stale = [
    ...(samples.length > 0
      ? [
          `These samples print something else now. Run \`npm run generate\`, and commit the result:\n\n${samples.join("\n")}`,
        ]
      : []),
    ...(generated.status === 0 ? [] : [generated.stderr.trim()]),
  ];
  return {
    passed: stale.length === 0,
    summary: stale.length === 0 ? "No sample and no generated file is out of date." : stale.join("\n\n"),
  };
}

/** The first line of the old output that the new one does not have, shortened for a list. */
export function changedLine(before: string, after: string): string {
  const lines = new Set(after.split("\n"));
  const line = before.split("\n").find((each) => !lines.has(each)) ?? "";
  const text = line.replaceAll("`", "'").trim();
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
