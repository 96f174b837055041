import { type TypesetDocument, typeset } from "@unionstate/typeset";
import type { Dataset } from "../../../apps/brief/src/dataset.ts";
import { briefDefinition } from "../../../apps/brief/src/make-brief.ts";

type Deferred = (places: unknown) => unknown;

/**
 * The brief's definition with the parts made that depend on pages: the index, and where each source is used.
 * Our own layout makes them, once: the others set the same text, and the numbers in it are those of our pages.
 */
export async function resolvedDefinition(dataset: Dataset): Promise<TypesetDocument> {
  const made: unknown[] = [];
  const laid = briefDefinition(dataset);
  await typeset({
    ...laid,
    content: withDeferred(laid.content, (deferred, index) => ({
      deferred: (places: unknown) => {
        const content = deferred(places);
        // The layout writes into what it is given.
        made[index] = structuredClone(content);
        return content;
      },
    })),
  });
  const definition = briefDefinition(dataset);
  return { ...definition, content: withDeferred(definition.content, (_, index) => ({ stack: [made[index]] })) };
}

/** The content with every node that is made late replaced; they are counted in the order of the document. */
function withDeferred(content: unknown, replacement: (deferred: Deferred, index: number) => object): unknown {
  let count = 0;
  return replaced(content);

  function replaced(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(replaced);
    if (typeof node !== "object" || node === null) return node;
    if ("deferred" in node) return { stack: [], ...replacement(node.deferred as Deferred, count++) };
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, replaced(value)]));
  }
}
