import { type TypesetDocument, typeset } from "@unionstate/typeset";

type Deferred = (places: unknown) => unknown;

/**
 * A definition with the parts that depend on page numbers: the index, and the uses of each source. Our own layout makes
 * them once; the other engines set the same text, with the numbers of our pages.
 */
export async function resolvedDefinition(definition: () => TypesetDocument): Promise<TypesetDocument> {
  const resolved: unknown[] = [];
  const draft = definition();
  await typeset({
    ...draft,
    content: withDeferred(draft.content, (deferred, index) => ({
      deferred: (places: unknown) => {
        const content = deferred(places);
        // The layout changes its input.
        resolved[index] = structuredClone(content);
        return content;
      },
    })),
  });
  const same = definition();
  return { ...same, content: withDeferred(same.content, (_, index) => ({ stack: [resolved[index]] })) };
}

/** The content with every deferred node replaced; they are numbered in document order. */
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
