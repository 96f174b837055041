import { z } from "zod";
import type { Collection } from "../../vocabularies/collection.ts";
import { basis } from "./basis.ts";
import { evidence } from "./evidence.ts";
import { schemaAddress } from "./schema-address.ts";

/**
 * The fields that every record begins and ends with.
 *
 * @param collection the collection's name, e.g. `polls`
 * @param id the schema of its ids
 */
export function recordFrame<Id extends z.ZodType>(collection: Collection, id: Id) {
  return {
    head: {
      $schema: z
        .enum([`../../../../schemas/${collection}.schema.json`, schemaAddress(collection)])
        .describe(
          "The schema of this record. In `data/` the path to it, so that an editor completes and checks while typing; in the published dataset its permanent name.",
        ),
      id: id.describe("The record's own id: the file's name without `.json`. It never changes and is never reused."),
    },
    tail: { basis, evidence },
  };
}
