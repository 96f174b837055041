import { z } from "zod";

/** A few words exactly as the paper prints them. */
export const asPrinted = z.string().min(1).max(60).meta({
  id: "AsPrinted",
  description:
    "The quantity, date or name exactly as the paper prints it, line breaks and their hyphens undone; at most 60 characters. Example: `more than 75%`.",
});
