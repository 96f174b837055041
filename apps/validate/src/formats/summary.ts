import type { Report } from "./report.ts";
import { tally } from "./tally.ts";

/** The result in a line: `1348 records checked: 2 errors and 1 warning in 2 files.` */
export function summary({ problems, checked }: Pick<Report, "problems" | "checked">): string {
  const { errors, warnings, files } = tally(problems);
  const what = `${count(checked.length, "record")} checked`;
  if (problems.length === 0) return `${what}: all valid.`;
  const counts = [errors > 0 && count(errors, "error"), warnings > 0 && count(warnings, "warning")].filter(Boolean);
  return `${what}: ${errors > 0 ? "" : "no errors, "}${counts.join(" and ")} in ${count(files, "file")}.`;
}

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? "" : "s"}`;
