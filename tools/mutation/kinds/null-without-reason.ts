import { isObject } from "../../../apps/validate/src/diff/json.ts";
import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { valueAt } from "../value-at.ts";
import { written } from "../written.ts";

export const nullWithoutReason: Kind = {
  id: "null-without-reason",
  about: "A value is `null`, and nothing says why; or the field may not be `null` at all.",
  *damage(specimen) {
    const { record, spots } = specimen;
    for (const { path, value } of spots) {
      if (value !== null) {
        yield written(specimen, replaced(record, path, null), [path], `null for ${path.join(".")}`);
        continue;
      }
      const at = [...path.slice(0, -1), "unknown"];
      const reasons = valueAt(record, at);
      const key = String(path.at(-1));
      if (!isObject(reasons) || !(key in reasons)) continue;
      const { [key]: _, ...left } = reasons;
      const without = replaced(record, at, Object.keys(left).length === 0 ? undefined : left);
      yield written(specimen, without, [path], `no reason for ${path.join(".")}`);
    }
  },
};
