import { isObject, valueAt } from "@unionstate/schema";
import { changed, rewritten, typosOf } from "../edit.ts";
import type { Kind } from "../mutant.ts";
import { isList, renamedKey, replaced } from "../values.ts";

const dropField: Kind = {
  id: "drop-field",
  about: "A required field is missing.",
  *damage(specimen) {
    for (const { path, optional } of specimen.spots) {
      if (optional || typeof path.at(-1) === "number") continue;
      yield changed(specimen, path, undefined, `no ${path.at(-1)}`);
    }
  },
};

const leftOut: Kind = {
  id: "left-out",
  about: "An optional field is missing although the paper provides its value.",
  semantic: true,
  *damage(specimen) {
    for (const { path, optional } of specimen.spots) {
      if (!optional || typeof path.at(-1) === "number") continue;
      yield changed(specimen, path, undefined, `no ${path.join(".")}`, [path, path.slice(0, -1)]);
    }
  },
};

const retype: Kind = {
  id: "retype",
  about: "A value has the wrong type: a string instead of a number, a list instead of a string, and so on.",
  *damage(specimen, { draw }) {
    for (const { path, value } of specimen.spots) {
      const other = draw(otherTypes(value), specimen.file.path, path);
      // If the value was unknown, its reason may be what is wrong.
      const places = value === null ? [path, [...path.slice(0, -1), "unknown", path.at(-1) ?? ""]] : [path];
      yield changed(specimen, path, other, `${JSON.stringify(other)} for ${path.join(".")}`, places);
    }
  },
};

function otherTypes(value: unknown): unknown[] {
  if (typeof value === "string") return [Number.isNaN(Number(value)) ? 7 : Number(value), [value], { value }, true];
  if (typeof value === "number") return [String(value), [value], false];
  if (typeof value === "boolean") return [String(value), Number(value)];
  if (value === null) return ["", "unknown", 0];
  if (isList(value)) return [value.map(String).join(", "), value[0] ?? null];
  return [[value], Object.keys(value ?? {}).join(" ")];
}

const empty: Kind = {
  id: "empty",
  about: "A string, list or object is empty.",
  *damage(specimen) {
    for (const { path, value, optional } of specimen.spots) {
      if (value === null || (typeof value !== "object" && typeof value !== "string")) continue;
      const nothing = isList(value) ? [] : typeof value === "string" ? "" : {};
      // If all reasons are gone, each field that needs one is reported.
      const isReasons = path.at(-1) === "unknown" && optional && isObject(value);
      const places = isReasons ? Object.keys(value).map((name) => [...path.slice(0, -1), name]) : [path];
      yield changed(specimen, path, nothing, `empty ${path.join(".")}`, places);
    }
  },
};

const misspeltKey: Kind = {
  id: "misspelt-key",
  about: "The name of a field is misspelt or in another case.",
  *damage(specimen, { draw }) {
    for (const { path, optional } of specimen.spots) {
      const key = path.at(-1);
      if (typeof key !== "string") continue;
      const holder = path.slice(0, -1);
      const others = Object.keys(valueAt(specimen.record, holder) ?? {});
      const capital = key.replace(/^[a-z]/, (letter) => letter.toUpperCase());
      const names = [...typosOf(key), capital, key.toUpperCase(), `${key} `].filter((name) => !others.includes(name));
      const name = draw(names, specimen.file.path, path);
      // If the field is required, the object is reported as well, because it is missing there.
      const places = optional ? [[...holder, name]] : [[...holder, name], holder];
      yield rewritten(specimen, renamedKey(specimen.record, path, name), `${name} for ${key}`, places);
    }
  },
};

const nullWithoutReason: Kind = {
  id: "null-without-reason",
  about: "A value is `null` without a reason, or in a field that does not allow `null`.",
  *damage(specimen) {
    const { record, spots } = specimen;
    for (const { path, value } of spots) {
      if (value !== null) {
        yield changed(specimen, path, null, `null for ${path.join(".")}`);
        continue;
      }
      const unknown = [...path.slice(0, -1), "unknown"];
      const reasons = valueAt(record, unknown);
      const key = String(path.at(-1));
      if (!isObject(reasons) || !(key in reasons)) continue;
      const { [key]: _, ...left } = reasons;
      const to = Object.keys(left).length === 0 ? undefined : left;
      yield changed(specimen, unknown, to, `no reason for ${path.join(".")}`, [path]);
    }
  },
};

const reasonWithoutNull: Kind = {
  id: "reason-without-null",
  about: "`unknown` gives a reason for a field that has a value or does not exist.",
  *damage(specimen) {
    const { record, spots } = specimen;
    for (const { path, value, shape } of spots) {
      const key = path.at(-1);
      const unknown = [...path.slice(0, -1), "unknown"];
      if (typeof key !== "string" || key === "unknown" || path.at(-2) === "unknown") continue;
      if (value === null) {
        const other = shape.kind === "value" ? placeholders[shape.type] : "someone";
        const what = `${other} for ${path.join(".")}, and its reason remains`;
        yield changed(specimen, path, other, what, [path, [...unknown, key]]);
        continue;
      }
      const reasons = valueAt(record, unknown);
      const more = { ...(isObject(reasons) ? reasons : {}), [key]: "notStated" };
      yield changed(specimen, unknown, more, `a reason for ${path.join(".")}`, [[...unknown, key], unknown]);
    }
  },
};

const placeholders = { string: "someone", number: 1, integer: 1, boolean: true };

const duplicateItem: Kind = {
  id: "duplicate-item",
  about: "A list contains an item twice.",
  *damage(specimen) {
    for (const { path, value } of specimen.spots) {
      if (!isList(value)) continue;
      for (const [index, item] of value.entries()) {
        // The copy is last, or next to the original if the file format sorts the list.
        const places = [index, index + 1, value.length].map((at) => [...path, at]);
        yield changed(specimen, path, [...value, item], `${path.join(".")}.${index} twice`, places);
      }
    }
  },
};

const samePartTwice: Kind = {
  id: "same-part-twice",
  about: "Two parts of a record have the same id, such as two answers of a poll.",
  *damage(specimen) {
    for (const { path, value } of specimen.spots) {
      if (!isList(value) || value.length < 2) continue;
      for (const [index, item] of value.entries()) {
        const first = value[index === 0 ? 1 : 0];
        if (!isObject(item) || !isObject(first) || typeof item.id !== "string" || first.id === undefined) continue;
        const at = [...path, index, "id"];
        const mentions = specimen.spots.filter((spot) => spot.value === item.id || spot.value === first.id);
        const places = [at, path, ...mentions.map((spot) => spot.path)];
        yield rewritten(
          specimen,
          replaced(specimen.record, at, first.id),
          `${first.id} twice in ${path.join(".")}`,
          places,
        );
      }
    }
  },
};

/** Mistakes in the fields, types and lists of a record. */
export const fieldKinds: readonly Kind[] = [
  dropField,
  retype,
  empty,
  misspeltKey,
  nullWithoutReason,
  reasonWithoutNull,
  duplicateItem,
  samePartTwice,
  leftOut,
];
