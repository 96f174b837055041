/** What the module of a single collection has beside its list: functions that need no other records. */
import { didYouMean, wrongArgument } from "./arguments.js";
import { type CitationStyle, citePaper } from "./cite-paper.js";
import { collectionFor } from "./names.js";
import { successor } from "./redirect.js";
import type { AnyRecord, Collection } from "./types.js";
import type { CslItem } from "./work-item.js";

export { cite } from "./cite.js";
export { formatDate } from "./dates.js";
export { format } from "./format.js";
export { frozen } from "./values.js";

/** The `cite` of a module for records other than works: it cites the paper. */
export function citerOf(collection: Collection): (record: AnyRecord, style?: CitationStyle) => string | CslItem {
  return (record, style = "text") => {
    if (collectionFor("cite", record) === collection) return citePaper(style, record);
    const fix = "Use `cite` of `@unionstate/dataset`, which cites any record.";
    throw wrongArgument("cite", record, `a record of \`${collection}\``, fix);
  };
}

/** A record of any collection. */
type Identified = { readonly id: string };

/** The `get` of a module: the record with an id, or the one of the same collection that replaces it. */
export function getterOf<Item extends Identified>(
  collection: string,
  list: () => readonly Item[],
): (id: string) => Item {
  const indexed = indexOnce(list);
  return function get(id: string): Item {
    const record = indexed().get(id);
    if (record) return record;
    const name = successor(collection, id);
    if (name === undefined) {
      throw new RangeError(
        `\`${id}\` is not the id of a record of \`${collection}\`.${didYouMean(String(id), indexed().keys())}`,
      );
    }
    const [target, newId = ""] = name.split("/");
    if (target === collection) return get(newId);
    throw new RangeError(
      `\`${collection}/${id}\` has become \`${name}\`. Use \`get("${target}", "${newId}")\` of \`@unionstate/dataset\`.`,
    );
  };
}

/** The `has` of a module: whether there is a record with an id. */
export function checkerOf(list: () => readonly Identified[]): (id: string) => boolean {
  const indexed = indexOnce(list);
  return (id) => indexed().has(id);
}

function indexOnce<Item extends Identified>(list: () => readonly Item[]): () => ReadonlyMap<string, Item> {
  let index: ReadonlyMap<string, Item> | undefined;
  return () => (index ??= new Map(list().map((record) => [record.id, record])));
}
