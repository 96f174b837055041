import { z } from "zod";
import { redirect } from "./redirect.ts";

/** The file `redirects.json` beside the data. */
export const redirects = z
  .array(redirect)
  .meta({ title: "Redirects", description: "What became of removed records, by their old names." });
