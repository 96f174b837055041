import { z } from "zod";
import { redirect } from "./redirect.ts";

/** What became of records that are no more: the file `redirects.json` beside the data. */
export const redirects = z
  .array(redirect)
  .meta({ title: "Redirects", description: "What became of records that are no more, by what they were called." });
