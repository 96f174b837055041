import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Records } from "@unionstate/schema";
import { readRecords } from "../emit/read-records.ts";

/** The records of this repository, as the build has checked and written them. */
export const { records }: { readonly records: Records } = readRecords();

/** The path of a file of the release. */
export const releasePath = (path: string): string => fileURLToPath(new URL(`../release/${path}`, import.meta.url));

/** The text of a file of the release. */
export const releaseFile = (path: string): string => readFileSync(releasePath(path), "utf8");
