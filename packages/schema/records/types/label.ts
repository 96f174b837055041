import { z } from "zod";

/** The one label of a record that is not named by a name or title. `label/alone` checks what a pattern cannot. */
export const label = z.string().min(3).max(160).meta({
  id: "Label",
  description:
    "What the record says, as one phrase that makes sense alone: who did what to whom and, where it matters, when. It begins with a name or a noun and has no full stop at the end. Example: `Russia cut oil deliveries to Belarus (2010)`.",
});
