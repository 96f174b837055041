import type { asPrinted, Collection, date, Placed, quantity, Reference, TextFile } from "@unionstate/schema";
import type { z } from "zod";
import type { JsonObject } from "../../apps/validate/src/diff/json.ts";
import type { Printed } from "../../apps/validate/src/source/printed-strings.ts";
import type { Spot } from "./spot.ts";

/** A sound record as it lies on the table, with all that can be damaged in it. */
export type Specimen = {
  readonly file: TextFile;
  readonly collection: Collection;
  readonly id: string;
  readonly record: JsonObject;
  /** Every value with what the schema wants there. */
  readonly spots: readonly Spot[];
  readonly references: readonly Reference[];
  readonly dates: readonly Placed<z.infer<typeof date>>[];
  readonly quantities: readonly Placed<z.infer<typeof quantity>>[];
  /** What a field of the type for printed words holds. */
  readonly words: readonly Placed<z.infer<typeof asPrinted>>[];
  /** All that it says the paper prints. */
  readonly printed: readonly Printed[];
};
