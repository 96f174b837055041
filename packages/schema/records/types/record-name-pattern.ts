import { collections } from "../../vocabularies/collection.ts";

/** How a record is called: its collection and its id, `polls/two-unions`. */
export const recordNamePattern: RegExp = new RegExp(`^(?:${collections.join("|")})/[a-z0-9]+(?:-[a-z0-9]+)*$`);
