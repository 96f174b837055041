import { z } from "zod";

export const text = z.string().min(1).max(600).meta({
  id: "EditorialText",
  description: "Text in our own words, with no sentence copied from the paper; at most 600 characters.",
});
