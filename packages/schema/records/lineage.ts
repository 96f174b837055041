import type { z } from "zod";
import { bare } from "./descend.ts";

/**
 * The schema without wrappers, and the shared definitions it was made from:
 * `.describe()` makes a copy that remembers its parent.
 */
export function lineage(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  let links = known.get(schema);
  if (!links) {
    const found: z.core.$ZodType[] = [];
    for (let link: z.core.$ZodType | undefined = bare(schema); link; link = link._zod.parent) found.push(link);
    links = found;
    known.set(schema, links);
  }
  return links;
}

const known = new WeakMap<z.core.$ZodType, readonly z.core.$ZodType[]>();
