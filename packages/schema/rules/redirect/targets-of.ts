import type { Path } from "../../json/finding.ts";
import type { Redirect } from "../../records/types/redirect.ts";

/** A record that a redirect leads to, and where in the redirect that stands. */
export type Target = { readonly name: string; readonly path: Path };

/** The records that a redirect leads to at once; a tombstone leads to none. */
export function targetsOf(redirect: Redirect): Target[] {
  switch (redirect.kind) {
    case "moved":
      return [{ name: redirect.to, path: ["to"] }];
    case "split":
      return redirect.to.map((name, index) => ({ name, path: ["to", index] }));
    case "withdrawn":
      return [];
  }
}
