import { collections } from "../../vocabularies/collection.ts";

/** The collection and id of a record: `polls/two-unions`. */
export const recordNamePattern: RegExp = new RegExp(`^(?:${collections.join("|")})/[a-z0-9]+(?:-[a-z0-9]+)*$`);
