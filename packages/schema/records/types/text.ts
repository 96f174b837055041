import { z } from "zod";

/** Text in the editors' own words. */
export const text = z.string().min(1).max(600).meta({
  id: "EditorialText",
  description: "Text in the words of this dataset: no sentence of the paper is copied. At most 600 characters.",
});
