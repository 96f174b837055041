import type { Json } from "../../../apps/validate/src/diff/json.ts";
import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const turnedRound: Kind = {
  id: "turned-round",
  about: "The two sides of a relation, or of a deal, have changed places.",
  *damage(specimen) {
    for (const [one, other] of [
      ["subject", "object"],
      ["supplier", "recipient"],
    ] as const) {
      const { [one]: a, [other]: b } = specimen.record;
      if (typeof a !== "string" || typeof b !== "string") continue;
      const record = replaced(replaced(specimen.record, [one], b as Json), [other], a as Json);
      yield written(specimen, record, [[one], [other]], `${b} and ${a}`);
    }
  },
};
