import { placeFaults } from "../json/locate.ts";
import { parseJson } from "../json/parse-json.ts";
import type { Problem, TextFile } from "../json/problem.ts";
import type { Redirect } from "../records/types/redirect.ts";
import { redirects as schema } from "../records/types/redirect.ts";
import type { Records } from "../rules/records.ts";
import { redirectRules } from "../rules/redirect.ts";
import { namesOf } from "./exceptions.ts";
import { explainIssues } from "./explain-issue.ts";

/** The list of what became of removed records, as it was read. */
export type RedirectList = {
  readonly path: string;
  readonly text: string;
  /** None if the list has the wrong shape. */
  readonly redirects: readonly Redirect[];
  /** The problems of its JSON and its shape. */
  readonly problems: readonly Problem[];
};

/** Reads the list of what became of removed records. */
export function readRedirects(file: TextFile): RedirectList {
  const { path } = file;
  if (file.unread) return { path, text: file.text, redirects: [], problems: [file.unread] };
  const { text, value, problems } = parseJson(file);
  if (value === undefined) return { path, text, redirects: [], problems };
  const { data: redirects = [], error } = schema.safeParse(value, { jitless: true });
  const faults = error ? placeFaults(path, text, explainIssues(error, schema, value)) : [];
  return { path, text, redirects, problems: [...problems, ...faults] };
}

/**
 * Checks where each entry of the list leads.
 *
 * @param version the version of the dataset; `since` is not checked if not given
 */
export function redirectProblems(list: RedirectList, records: Records, version: string | undefined): Problem[] {
  const { path, text, redirects } = list;
  const names = namesOf(records);
  const faults = redirectRules.flatMap(({ id: rule, severity, check }) =>
    [...check(redirects, { names, version })].map((finding) => ({ ...finding, rule, severity })),
  );
  return placeFaults(path, text, faults);
}
