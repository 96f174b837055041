import { locator } from "../json/locate.ts";
import { parseJson } from "../json/parse-json.ts";
import type { Problem } from "../json/problem.ts";
import type { TextFile } from "../json/record-file.ts";
import type { Redirect } from "../records/types/redirect.ts";
import { redirects as shape } from "../records/types/redirects.ts";
import type { Records } from "../rules/records.ts";
import { redirectRules } from "../rules/redirect/redirect-rules.ts";
import { collections } from "../vocabularies/collection.ts";
import { explainIssue } from "./explain-issue.ts";

/**
 * Checks what became of records that are no more: JSON, shape, and where each entry leads. Pure, as `checkFiles` is.
 *
 * @param file the list of redirects; see `redirects`
 * @param records those that there are
 * @returns the redirects, none where the list has not the right shape, and all problems by their place
 */
export function checkRedirects(
  file: TextFile,
  records: Records,
): { redirects: readonly Redirect[]; problems: Problem[] } {
  if (file.unread) return { redirects: [], problems: [file.unread] };
  const text = file.text.replace(/^\uFEFF/, "");
  const { value, problems } = parseJson({ ...file, text });
  if (value === undefined) return { redirects: [], problems: [...problems] };
  const parsed = shape.safeParse(value, { jitless: true });
  const redirects = parsed.data ?? [];
  const names = new Set(
    collections.flatMap((collection) => [...records.idsOf(collection)].map((id) => `${collection}/${id}`)),
  );
  const faults = parsed.success
    ? redirectRules.flatMap(({ id: rule, severity, check }) =>
        [...check(redirects, names)].map((finding) => ({ ...finding, rule, severity })),
      )
    : parsed.error.issues
        .flatMap((issue) => explainIssue(issue, shape, value))
        .map((finding) => ({ ...finding, severity: "error" as const }));
  const locate = locator(text);
  const placed = faults.map(({ point, ...fault }) => ({
    ...fault,
    file: file.path,
    ...locate(fault.path, point).span,
  }));
  return { redirects, problems: [...problems, ...placed].sort((a, b) => a.line - b.line || a.column - b.column) };
}
