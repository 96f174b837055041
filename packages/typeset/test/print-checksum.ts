/** Typesets a sample and prints the checksum of the file, which must not depend on the time zone or locale. */
import { createHash } from "node:crypto";
import { typeset } from "../src/typeset.ts";
import { wholeSample } from "./whole-sample.ts";

console.log(
  createHash("sha256")
    .update(await typeset(wholeSample()))
    .digest("hex"),
);
