import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where a file of the release lies, as `npm run release` builds it. */
export const releasePath = (path: string): string => fileURLToPath(new URL(`../release/${path}`, import.meta.url));

/** The text of a file of the release. */
export const releaseFile = (path: string): string => readFileSync(releasePath(path), "utf8");
