import { byCodePoint } from "../by-code-point.ts";
import type { RedirectChange } from "../change.ts";
import { equal } from "../equal.ts";
import type { Snapshot } from "../snapshot.ts";

/** Redirects that changed of records that were gone before; a record that goes now tells of its redirect itself. */
export function diffRedirects(base: Snapshot, head: Snapshot): RedirectChange[] {
  const [before, after] = [base, head].map(
    ({ redirects }) => new Map(redirects.map((redirect) => [redirect.from as string, redirect])),
  ) as [Map<string, Snapshot["redirects"][number]>, Map<string, Snapshot["redirects"][number]>];
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort(byCodePoint)
    .filter((record) => !base.records.has(record) && !head.records.has(record))
    .flatMap((record) => {
      const [from, to] = [before.get(record), after.get(record)];
      if (equal(from, to)) return [];
      return { kind: "redirect", record, ...(from && { from }), ...(to && { to }) };
    });
}
