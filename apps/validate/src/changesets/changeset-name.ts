import type { ToldChange } from "../diff/difference.ts";

const longest = 60;

/**
 * The name of a changeset's file without `.md`, from what the change is about, so that the same change gets the same
 * name: `two-unions`, `two-unions-and-3-more`, `schema-poll`; `code` where no data changed.
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
    .slice(0, longest)
    .replace(/^-|-$/g, "");
  return subjects.size > 1 ? `${slug}-and-${subjects.size - 1}-more` : slug;
}
