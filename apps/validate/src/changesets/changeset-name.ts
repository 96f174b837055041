import type { ToldChange } from "../diff/difference.ts";

const maxLength = 60;

/**
 * The name of a changeset's file without `.md`, derived from the changed records: `two-unions`,
 * `two-unions-and-3-more`, `schema-poll`; `code` if no data changed. The same change always gets the same name.
 */
export function changesetName(changes: readonly ToldChange[]): string {
  const subjects = new Set(
    changes.map(({ change }) =>
      change.kind === "schema" ? `schema-${change.type}` : change.record.replace(/^.*\//, ""),
    ),
  );
  const [first = "code"] = subjects;
  const slug = first
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, maxLength)
    .replace(/^-|-$/g, "");
  return subjects.size > 1 ? `${slug}-and-${subjects.size - 1}-more` : slug;
}
