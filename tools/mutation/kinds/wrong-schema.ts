import { collections } from "@unionstate/schema";
import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const wrongSchema: Kind = {
  id: "wrong-schema",
  about: "`$schema` leads to another collection's schema, to another folder, or nowhere.",
  *damage(specimen, { draw }) {
    const address = String(specimen.record.$schema);
    const others = collections.filter((collection) => collection !== specimen.collection);
    for (const other of [
      address.replace(specimen.collection, draw(others, specimen.file.path)),
      address.replace("../", ""),
      address.replace(".schema.json", ".json"),
      `/${address}`,
      "https://json-schema.org/draft/2020-12/schema",
    ]) {
      yield written(specimen, replaced(specimen.record, ["$schema"], other), [["$schema"]], other);
    }
  },
};
