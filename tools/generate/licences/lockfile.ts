import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../root.ts";

/** What the lockfile says of an installed package. */
export type Locked = {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

/** Every installed package by its folder. Example of a folder: `node_modules/zod`. */
export const lockfile = (): ReadonlyMap<string, Locked> =>
  new Map(Object.entries(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages));
