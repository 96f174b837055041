import { isQuantity, type Redirect } from "@unionstate/schema";
import type { Change, FieldChange } from "../change.ts";
import type { Json } from "../json.ts";
import type { Snapshot } from "../snapshot.ts";
import { cutText } from "./cut-text.ts";
import { fieldWords, itemWords } from "./field-words.ts";
import { joinWords } from "./join-words.ts";
import { labelsOf } from "./labels-of.ts";
import type { Names } from "./names-in.ts";
import { placeWords } from "./place-words.ts";
import { quantityPair } from "./quantity-words.ts";
import { schemaWords } from "./schema-words.ts";
import { shorten } from "./shorten.ts";
import { unknownReasons } from "./unknown-reasons.ts";
import { type Context, valueWords } from "./value-words.ts";
import type { Words } from "./words.ts";

/** The two sides, and what records are called in them. */
type Sides = { readonly base: Snapshot; readonly head: Snapshot; readonly names: Names };

/**
 * A change in words, without the name of its record: for a corrected share of `polls/two-unions`
 * `December 2019, European Union: 32 → 32.5%`.
 */
export function changeWords(change: Change, { base, head, names }: Sides): Words {
  switch (change.kind) {
    case "added":
      return [
        { say: change.reused ? "new, under an id that another record had" : "new" },
        ...quoted(names(change.record)),
      ];
    case "gone":
      return [{ say: "gone" }, ...quoted(names(change.record)), ...lostWords(change.redirect, change.likely)];
    case "redirected":
      return [
        { say: { moved: "now ", merged: "now part of ", split: "split into " }[change.how] },
        ...recordNames(change.to),
        { say: ": “" },
        { text: change.reason },
        { say: "”" },
      ];
    case "redirect":
      return redirectWords(change.from, change.to);
    case "schema":
      return schemaWords(change);
    case "field": {
      const labels = labelsOf(head.records.get(change.record), base.records.get(change.record));
      return fieldChangeWords(change, { names, labels });
    }
  }
}

function fieldChangeWords({ edit, steps, from, to, unknown }: FieldChange, context: Context): Words {
  const last = steps.at(-1);
  const field = last ? ("item" in last ? last.of : last.field) : "";
  const known = from !== undefined && to !== undefined;
  switch (edit) {
    case "changed": {
      if (!known) return [];
      const [was, is] = pairWords(from, to, field, context);
      return [
        ...placeWords(steps, context),
        { say: ": " },
        ...was,
        ...reason(unknown?.from),
        { say: " → " },
        ...is,
        ...reason(unknown?.to),
      ];
    }
    case "reordered":
      return [...placeWords(steps, context), { say: ": in another order" }];
    default: {
      const above = placeWords(steps.slice(0, "item" in (last ?? {}) ? -2 : -1), context);
      const noun = last && "item" in last ? itemWords(last.of) : fieldWords(field);
      const value = [
        ...valueWords(short(edit === "added" ? to : from), field, context),
        ...reason(unknown?.to ?? unknown?.from),
      ];
      const name: Words =
        edit === "added" ? [{ say: "new " }, { text: noun }, { say: ": " }] : [{ text: noun }, { say: " gone: " }];
      return [...above, ...(above.length > 0 ? [{ say: ", " }] : []), ...name, ...value];
    }
  }
}

/** Both values in words; where the words are the same, as they are in the data. */
function pairWords(from: Json, to: Json, field: string, context: Context): readonly [Words, Words] {
  const pair = ((): readonly [Words, Words] => {
    if (isQuantity(from) && isQuantity(to)) {
      const [was, is] = quantityPair(from, to);
      return [[{ text: was }], [{ text: is }]];
    }
    const texts = typeof from === "string" && typeof to === "string" ? shorten(from, to) : [from, to];
    return [valueWords(texts[0] as Json, field, context), valueWords(texts[1] as Json, field, context)];
  })();
  return plain(pair[0]) === plain(pair[1]) ? [[{ code: JSON.stringify(from) }], [{ code: JSON.stringify(to) }]] : pair;
}

const short = (value: Json | undefined): Json => (typeof value === "string" ? cutText(value) : (value ?? null));

const reason = (said: string | undefined): Words =>
  said === undefined ? [] : [{ say: " (" }, { text: unknownReasons.get(said) ?? said }, { say: ")" }];

const quoted = (name: string | undefined): Words =>
  name === undefined ? [] : [{ say: ": “" }, { text: cutText(name) }, { say: "”" }];

const recordNames = (names: readonly string[]): Words =>
  joinWords(
    names.map((name) => [{ code: name }]),
    ", ",
  );

function lostWords(redirect: Redirect | undefined, likely: string | undefined): Words {
  if (redirect?.kind === "withdrawn") return [{ say: ", withdrawn: “" }, { text: redirect.reason }, { say: "”" }];
  if (redirect) return [{ say: ", and its redirect leads to a record that is not there" }];
  if (likely !== undefined) {
    return [{ say: ", without a redirect; " }, { code: likely }, { say: " says the same: was it moved?" }];
  }
  return [{ say: ", without a redirect" }];
}

function redirectWords(from: Redirect | undefined, to: Redirect | undefined): Words {
  const target = (redirect: Redirect | undefined): Words => {
    if (!redirect) return [{ say: "nothing" }];
    return "to" in redirect ? recordNames([redirect.to].flat()) : [{ say: "a tombstone" }];
  };
  if (!from) return [{ say: "its id leads to " }, ...target(to), { say: " now" }];
  if (to && plain(target(from)) === plain(target(to))) return [{ say: "its id leads there for another reason" }];
  return [{ say: "its id leads to " }, ...target(to), { say: " and not to " }, ...target(from)];
}

const plain = (words: Words): string => words.map((word) => Object.values(word).join("")).join("");
