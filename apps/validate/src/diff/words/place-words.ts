import { isObject, type Json } from "../json.ts";
import type { Step } from "../records/step.ts";
import { fieldWords, itemWords } from "./field-words.ts";
import { joinWords } from "./join-words.ts";
import { type Context, valueWords } from "./value-words.ts";
import type { Words } from "./words.ts";

/**
 * A place inside a record, by what stands there: `["waves", 2, "results", 1, "value"]` of a poll is
 * `December 2019, European Union`, `["price"]` of a deal is `price`.
 */
export function placeWords(steps: readonly Step[], context: Context): Words {
  const phrases = steps.flatMap((step, index): Words[] => {
    if ("item" in step) return [labelOf(step.item, step.of, context)];
    // The item says it better than the name of its list, and a result has one value.
    const next = steps[index + 1];
    if (next && "item" in next) return [];
    const before = steps[index - 1];
    if (step.field === "value" && before && "item" in before && before.of === "results") return [];
    return [[{ text: fieldWords(step.field) }]];
  });
  return joinWords(
    phrases.filter((phrase) => phrase.length > 0),
    ", ",
  );
}

/** What tells an item from the others of its list. */
function labelOf(item: Json, of: string, context: Context): Words {
  if (!isObject(item)) return [{ text: itemWords(of) }];
  const part = (key: string): Words[] => (item[key] === undefined ? [] : [valueWords(item[key] as Json, key, context)]);
  switch (of) {
    case "waves":
      return joinWords(part("date"), ", ");
    case "results":
      return joinWords([...part("option"), ...part("subgroup")], ", ");
    case "corroborations":
      return [{ say: "corroboration by " }, ...joinWords(part("work"), "")];
    case "evidence":
      return [{ say: "evidence " }, ...joinWords([...part("page"), ...part("citations")], ", ")];
    case "basis":
      return [{ say: "basis of " }, ...joinWords(part("for"), "")];
    case "works":
      return [{ say: "cited work " }, ...joinWords(part("work"), "")];
    case "comparisons":
      return [{ say: "comparison" }];
    default:
      return [{ text: itemWords(of) }, { say: " " }, ...valueWords(item, of, context)];
  }
}
