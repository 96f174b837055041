import { type Problem, ruleTexts, type TextFile } from "@unionstate/schema";

/**
 * Asks of each problem whether it stands in its file, and has a rule that explains it.
 *
 * @throws Error where one does not
 */
export function placedWell(problems: readonly Problem[], { path, text }: TextFile): void {
  const lines = text.split(/\r\n|\r|\n/).length;
  for (const { file, rule, line, column, endLine } of problems) {
    if (!ruleTexts.has(rule)) throw new Error(`A problem without a rule that explains it: ${rule}`);
    if (file !== path || !(line >= 1 && line <= lines && column >= 1 && endLine >= line)) {
      throw new Error(`A problem beyond the file: ${rule} at ${line}:${column} of ${lines} lines`);
    }
  }
}
