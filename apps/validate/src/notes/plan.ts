import type { Bump } from "../diff/bumps/bump.ts";

/** What Changesets plans for the next release: `changeset status --output` writes it. */
export type Plan = {
  readonly changesets: readonly {
    readonly id: string;
    readonly summary: string;
    readonly releases: readonly { readonly name: string; readonly type: Bump }[];
  }[];
  readonly releases: readonly {
    readonly name: string;
    readonly type: Bump;
    readonly oldVersion: string;
    readonly newVersion: string;
  }[];
};
