import { checkDataset } from "../check/check-dataset.ts";
import type { Problem } from "../json/problem.ts";
import { realFiles } from "./records.ts";

export { realFiles } from "./records.ts";

// biome-ignore lint/suspicious/noExplicitAny: tests damage records in ways that no type allows.
type Edit = (record: any) => unknown;

/**
 * The problems of the real records after some were changed.
 *
 * @param edits by `<collection>/<id>`: changes the record in place, or returns another
 */
export function problemsAfter(edits: Readonly<Record<string, Edit>>): Problem[] {
  const known = new Set(realFiles.map(({ path }) => path));
  for (const name of Object.keys(edits)) if (!known.has(`${name}.json`)) throw new Error(`No record ${name}`);
  return [
    ...checkDataset({
      records: realFiles.map((file) => {
        const edit = edits[file.path.slice(0, -".json".length)];
        if (!edit) return file;
        const record: unknown = JSON.parse(file.text);
        const edited = edit(record);
        return { ...file, text: `${JSON.stringify(edited ?? record, null, 2)}\n` };
      }),
    }).problems,
  ];
}

/**
 * The file, the rule and the message of each problem; lines move with every correction of a record.
 *
 * @param about the rules that the test is about, where the damage breaks others as well
 */
export const briefly = (problems: readonly Problem[], ...about: readonly string[]): string[] =>
  problems
    .filter(({ rule }) => about.length === 0 || about.includes(rule))
    .map(({ file, rule, message }) => `${file} ${rule} ${message}`);
