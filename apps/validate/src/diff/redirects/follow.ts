import type { Redirect } from "@unionstate/schema";

/** Where the id of a record that is no more leads. */
export type Trail =
  /** To records that are there. */
  | {
      readonly ends: "somewhere";
      readonly how: "moved" | "split";
      readonly to: readonly string[];
      readonly reason: string;
    }
  /** Nowhere: there is no redirect, or a tombstone, or what it names is not there. */
  | { readonly ends: "nowhere"; readonly redirect: Redirect | undefined };

/**
 * Follows the redirects of a record that is no more, over several moves if need be.
 *
 * @param record its name, e.g. `polls/two-unions`
 * @param redirects by the record that they start from
 * @param exists whether there is a record of a name
 */
export function follow(
  record: string,
  redirects: ReadonlyMap<string, Redirect>,
  exists: (name: string) => boolean,
): Trail {
  const first = redirects.get(record);
  if (!first || first.kind === "withdrawn") return { ends: "nowhere", redirect: first };
  const ends = new Set<string>();
  const seen = new Set([record]);
  const open = [...targetsOf(first)];
  for (let name = open.shift(); name !== undefined; name = open.shift()) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (exists(name)) ends.add(name);
    else {
      const next = redirects.get(name);
      // A part that leads nowhere is a part that is lost.
      if (!next || next.kind === "withdrawn") return { ends: "nowhere", redirect: first };
      open.push(...targetsOf(next));
    }
  }
  if (ends.size === 0) return { ends: "nowhere", redirect: first };
  return { ends: "somewhere", how: ends.size > 1 ? "split" : "moved", to: [...ends], reason: first.reason };
}

function targetsOf(redirect: Redirect): readonly string[] {
  switch (redirect.kind) {
    case "moved":
      return [redirect.to];
    case "split":
      return redirect.to;
    case "withdrawn":
      return [];
  }
}
