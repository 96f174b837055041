import { fileURLToPath } from "node:url";
import type { Records } from "@unionstate/schema";
import { readRecords } from "../emit/read-records.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The records of this repository. */
export const { records }: { readonly records: Records } = readRecords(`${root}packages/dataset/data`, root);
