import type { JsonObject } from "../../../apps/validate/src/diff/json.ts";
import type { Kind } from "../kind.ts";
import { renamedKey } from "../renamed-key.ts";
import { typosOf } from "../typos-of.ts";
import { valueAt } from "../value-at.ts";
import { written } from "../written.ts";

export const misspeltKey: Kind = {
  id: "misspelt-key",
  about: "The name of a field is misspelt, or begins with another case.",
  *damage(specimen, { draw }) {
    for (const { path, optional } of specimen.spots) {
      const key = path.at(-1);
      if (typeof key !== "string") continue;
      const holder = path.slice(0, -1);
      const others = Object.keys(valueAt(specimen.record, holder) as JsonObject);
      const capital = key.replace(/^[a-z]/, (letter) => letter.toUpperCase());
      const names = [...typosOf(key), capital, key.toUpperCase(), `${key} `].filter((name) => !others.includes(name));
      const name = draw(names, specimen.file.path, path);
      // Of a field that is asked for, the object is told as well that it is missing.
      const places = optional ? [[...holder, name]] : [[...holder, name], holder];
      yield written(specimen, renamedKey(specimen.record, path, name), places, `${name} for ${key}`);
    }
  },
};
