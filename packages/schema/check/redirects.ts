import { placeFaults } from "../json/locate.ts";
import { parseJson } from "../json/parse-json.ts";
import type { Problem, TextFile } from "../json/problem.ts";
import type { Redirect } from "../records/types/redirect.ts";
import { redirects as schema } from "../records/types/redirect.ts";
import type { Records } from "../rules/records.ts";
import { redirectRules } from "../rules/redirect.ts";
import { namesOf } from "./exceptions.ts";
import { explainIssues } from "./explain-issue.ts";

/**
 * Checks the list of what became of removed records: its JSON, its shape, and where each entry leads.
 *
 * @returns the redirects (none if the list has the wrong shape) and all problems
 */
export function checkRedirects(
  file: TextFile,
  records: Records,
): { readonly redirects: readonly Redirect[]; readonly problems: readonly Problem[] } {
  if (file.unread) return { redirects: [], problems: [file.unread] };
  const { text, value, problems } = parseJson(file);
  if (value === undefined) return { redirects: [], problems };
  const { data: redirects = [], error } = schema.safeParse(value, { jitless: true });
  const names = namesOf(records);
  const faults = error
    ? explainIssues(error, schema, value)
    : redirectRules.flatMap(({ id: rule, severity, check }) =>
        [...check(redirects, names)].map((finding) => ({ ...finding, rule, severity })),
      );
  return { redirects, problems: [...problems, ...placeFaults(file.path, text, faults)] };
}
