import type { Records } from "@unionstate/schema";
import { readRecords } from "../emit/read-records.ts";

/** The records of this repository. */
export const { records }: { readonly records: Records } = readRecords();
