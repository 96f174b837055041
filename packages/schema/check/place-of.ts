import type { Problem } from "../json/problem.ts";
import { nearest } from "../rules/nearest.ts";
import { type Collection, collections } from "../vocabularies/collection.ts";
import { slugOf } from "../wording/name-key.ts";

/**
 * The collection and the id that a file's path gives, or why it gives none.
 * `packages/dataset/data/polls/two-unions.json` is `two-unions` in `polls`.
 */
export function placeOf(path: string): { readonly collection: Collection; readonly id: string } | Problem {
  const [name = "", folder = ""] = path.split("/").toReversed();
  const start = {
    file: path,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    rule: "file/place",
    severity: "error" as const,
  };
  const collection = collections.find((known) => known === folder);
  if (!collection) {
    const near = nearest(folder, collections);
    return {
      ...start,
      message: `\`${folder}\` is not a collection.`,
      expected: `One of: ${collections.join(", ")}.`,
      ...(near && { fix: `Did you mean \`${near}\`?` }),
    };
  }
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.json$/.test(name)) {
    return {
      ...start,
      message: `\`${name}\` is not the name of a record's file.`,
      expected: "The id in small letters, digits and single hyphens, and `.json`.",
      fix: `Rename it, for example to \`${slugOf(name.replace(/\.[^.]*$/, "")) || "record"}.json\`.`,
    };
  }
  return { collection, id: name.slice(0, -".json".length) };
}
