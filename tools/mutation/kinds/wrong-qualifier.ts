import type { JsonObject } from "../../../apps/validate/src/diff/json.ts";
import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const wrongQualifier: Kind = {
  id: "wrong-qualifier",
  about: "“More than” has become “less than”, a bound a plain number, or “some” is lost.",
  *damage(specimen) {
    for (const { path, value } of specimen.quantities) {
      const { asPrinted } = value;
      if (asPrinted === undefined) continue;
      if (value.kind === "bound") {
        const at = [...path, "comparator"];
        const other = value.comparator.startsWith("<") ? ">" : "<";
        yield written(specimen, replaced(specimen.record, at, other), [at, path], `${other}, “${asPrinted}”`);
        const { comparator: _, ...rest } = value;
        const plain = { ...rest, kind: "exact" } as unknown as JsonObject;
        yield written(
          specimen,
          replaced(specimen.record, path, plain),
          [path, [...path, "kind"], [...path, "asPrinted"]],
          `exact, “${asPrinted}”`,
        );
      }
      if (value.approximate && /^(?:some|about|around|nearly|approximately|an estimated)\b/i.test(asPrinted)) {
        const at = [...path, "approximate"];
        yield written(
          specimen,
          replaced(specimen.record, at, undefined),
          [path, [...path, "asPrinted"]],
          `not approximate, “${asPrinted}”`,
        );
      }
    }
  },
};
