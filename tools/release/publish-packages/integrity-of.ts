import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The integrity of a file as registries state it (Subresource Integrity). Example: `sha512-g8W2…`. */
export const integrityOf = (file: string): string =>
  `sha512-${createHash("sha512").update(readFileSync(file)).digest("base64")}`;
