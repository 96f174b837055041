import type { Dataset } from "../dataset.ts";

/** The names of entities by id, e.g. `belarus` → `Belarus`. */
export function nameIn({ entities }: Pick<Dataset, "entities">): (id: string) => string {
  const names = new Map(entities.map(({ id, name }) => [String(id), name]));
  return (id) => names.get(id) ?? id;
}
