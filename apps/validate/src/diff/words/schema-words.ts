import type { SchemaChange } from "../schemas/schema-change.ts";
import type { Words } from "./words.ts";

/** A change of a schema in words: `waves[].weight: a new optional field, number`. */
export function schemaWords({ edit, field, from, to }: SchemaChange): Words {
  const place: Words = field === undefined ? [] : [{ code: field }, { say: ": " }];
  const was: Words = from === undefined ? [] : [{ code: from }];
  const is: Words = to === undefined ? [] : [{ code: to }];
  const [none, some]: [Words, Words] = [[{ say: "no limit" }], [{ say: " → " }]];
  switch (edit) {
    case "collection-added":
      return [{ say: "a new collection" }];
    case "collection-removed":
      return [{ say: "the collection is gone" }];
    case "field-added":
      return [...place, { say: "a new optional field, " }, ...is];
    case "field-added-required":
      return [...place, { say: "a new field that every record must have, " }, ...is];
    case "field-removed":
      return [...place, { say: "the field is gone" }];
    case "field-required":
      return [...place, { say: "was optional and must be there now" }];
    case "field-optional":
      return [...place, { say: "was always there and may be missing now" }];
    case "retyped":
      return [...place, { say: "another type, " }, ...was, ...some, ...is];
    case "value-added":
      return [...place, { say: "a new value, " }, ...is];
    case "value-removed":
      return [...place, { say: "the value is gone: " }, ...was];
    case "kind-added":
      return [...place, { say: "a new kind, " }, ...is];
    case "kind-removed":
      return [...place, { say: "the kind is gone: " }, ...was];
    case "narrowed":
      return [
        ...place,
        { say: "lets less through, " },
        ...(from ? was : none),
        ...some,
        ...(to ? is : [{ say: "none" }]),
      ];
    case "widened":
      return [...place, { say: "lets more through, " }, ...was, ...some, ...(to ? is : none)];
    case "deprecated":
      return [...place, { say: "deprecated" }, ...(to ? ([{ say: ": “" }, { text: to }, { say: "”" }] as const) : [])];
    case "described":
      return [...place, { say: "is described in other words" }];
  }
}
