import { z } from "zod";
import { paper } from "../../paper.ts";
import { fields } from "../field.ts";

export const page = z
  .int()
  .min(1)
  .max(paper.pages)
  .meta({ id: "Page", description: `The printed page number, 1–${paper.pages}.` })
  .register(fields, { wording: (page) => `p. ${page}` });
