import { z } from "zod";
import type { Collection } from "../../vocabularies/collection.ts";
import { fields } from "../field.ts";
import { basis } from "./basis.ts";
import { evidence } from "./evidence.ts";
import { schemaAddress } from "./schema-address.ts";

/**
 * The first and last fields of every record.
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
          "The schema of this record: in `data/` its path, so that editors complete and check while typing; in the published dataset its permanent URL.",
        )
        .register(fields, { caption: "schema" }),
      id: id.describe("The id of the record: the name of its file without `.json`. Ids are never changed or reused."),
    },
    tail: { basis, evidence },
  };
}
