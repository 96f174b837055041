import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { typosOf } from "../typos-of.ts";
import { written } from "../written.ts";

export const wrongId: Kind = {
  id: "wrong-id",
  about: "The id is not the name of the file, or not in the form that ids have.",
  *damage(specimen, { draw, ids }) {
    const { id, collection, record } = specimen;
    const others = [...(ids.get(collection) ?? [])].filter((other) => other !== id);
    const wrong = [draw(typosOf(id), id), draw(others, id), id.toUpperCase(), id.replace("-", "_"), `${id}-`, `${id} `];
    for (const other of new Set(wrong)) {
      if (other === id) continue;
      yield written(specimen, replaced(record, ["id"], other), [["id"]], `${other} for ${id}`);
    }
  },
};
