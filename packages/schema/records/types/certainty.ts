import { z } from "zod";
import { certainty as vocabulary } from "../../vocabularies/certainty.ts";
import { people } from "../../vocabularies/entity-kind.ts";
import { fields } from "../field.ts";
import { entityId } from "./reference.ts";

/** How surely the paper states a record, and by whose account. `certainty/source` checks that the two agree. */
export const certainty = {
  certainty: vocabulary,
  accordingTo: z
    .array(entityId)
    .min(1)
    .optional()
    .describe(
      'Whose account, opinion, estimate or supposition it is; absent if the paper states it in its own voice. Example: `["siarhei-bohdan"]`.',
    )
    .register(fields, { kinds: people }),
};
