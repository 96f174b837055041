import { spawnSync } from "node:child_process";

/**
 * Runs a script again in a separate process, so that its memory can be measured.
 *
 * @param times its argument: how many copies of the data it uses
 * @param flags options of Node
 * @returns what it prints
 */
export function runAtScale(script: string, times: number, flags: readonly string[] = []): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, script, String(times)], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** The middle value of a list of numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Prints rows as a Markdown table. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  console.log([line(head), line(head.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n"));
}
