import type { ToldChange } from "../difference.ts";

/** How much changed, in a line: `2 records new, 1 gone, 14 changed; 3 changes of the schemas`. */
export function countWords(changes: readonly ToldChange[]): string {
  const records = (kinds: readonly string[]): number =>
    new Set(
      changes.flatMap(({ change }) => (change.kind !== "schema" && kinds.includes(change.kind) ? change.record : [])),
    ).size;
  const parts = [
    [records(["added"]), "new"],
    [records(["redirected"]), "redirected"],
    [records(["gone"]), "gone"],
    [records(["field"]), "changed"],
  ] as const;
  const data = parts
    .filter(([number]) => number > 0)
    .map(([number, what], index) =>
      index === 0 ? `${number} ${number === 1 ? "record" : "records"} ${what}` : `${number} ${what}`,
    );
  const rest = [
    [changes.filter(({ change }) => change.kind === "redirect").length, "of the redirects"],
    [changes.filter(({ change }) => change.kind === "schema").length, "of the schemas"],
  ] as const;
  return [
    ...(data.length > 0 ? [data.join(", ")] : []),
    ...rest
      .filter(([number]) => number > 0)
      .map(([number, what]) => `${number} ${number === 1 ? "change" : "changes"} ${what}`),
  ].join("; ");
}
