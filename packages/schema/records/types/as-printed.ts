import { z } from "zod";

export const asPrinted = z.string().min(1).max(60).meta({
  id: "AsPrinted",
  description:
    "The quantity, date or name exactly as the paper prints it, without line breaks or the hyphens at them; at most 60 characters. Example: `more than 75%`.",
});
