/** Typesets a sample and prints the checksum of the file: run in another time zone and language, it has to print the same. */
import { createHash } from "node:crypto";
import { typeset } from "../src/typeset.ts";
import { wholeSample } from "./whole-sample.ts";

console.log(
  createHash("sha256")
    .update(await typeset(wholeSample()))
    .digest("hex"),
);
