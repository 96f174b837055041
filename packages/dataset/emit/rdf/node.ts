import { type Collection, recordSchemas } from "@unionstate/schema";
import { paperSource } from "../paper-source.ts";
import { type Shape, shapeOf } from "../tables/shape.ts";
import { edtf } from "./context.ts";

/** A node of linked data, in JSON-LD. */
export type Node = { readonly "@id": string; readonly [property: string]: unknown };

type ObjectShape = Shape & { readonly kind: "object" };

const shapes = new Map<Collection, ObjectShape>();

/**
 * A record as a node of linked data. References are links, dates are EDTF, inner objects are nodes named after their
 * place (`polls:two-unions#waves.1`), and each piece of evidence is a place in the paper: a `prov:hadPrimarySource`
 * that is an `oa:SpecificResource` of it.
 */
export function node(collection: Collection, record: { readonly id: string }): Node {
  const shape = shapes.get(collection) ?? shapeOf(collection);
  shapes.set(collection, shape);
  const { title, name, gist } = record as { title?: string | null; name?: string; gist?: string };
  return {
    "@type": [String(recordSchemas[collection].meta()?.title), "prov:Entity"],
    ...((name ?? title ?? gist) ? { "rdfs:label": name ?? title ?? gist } : {}),
    ...inner(`${collection}:${record.id}`, shape, record),
  };
}

function inner(id: string, shape: ObjectShape, value: object): Node {
  const fields = Object.entries(value).flatMap(([field, item]): [string, unknown][] => {
    const at = shape.fields.get(field);
    if (!at || item === null || field === "$schema") return [];
    if (field === "evidence") return [["prov:hadPrimarySource", evidence(id, at, item)]];
    return [[field, property(`${id}${id.includes("#") ? "." : "#"}${field}`, at, item)]];
  });
  return { "@id": id, ...Object.fromEntries(fields.filter(([field]) => field !== "id" || id.includes("#"))) };
}

function property(id: string, shape: Shape, value: unknown): unknown {
  switch (shape.kind) {
    case "value":
      if (shape.refersTo === "any") return { "@id": String(value).replace("/", ":") };
      if (shape.refersTo === "citations" && typeof value === "number") return { "@id": `citations:note-${value}` };
      if (shape.refersTo) return { "@id": `${shape.refersTo}:${value}` };
      return shape.name === "EdtfDate" ? { "@value": value, "@type": edtf } : value;
    case "object":
      // CSL keeps a date in a list of lists.
      if (shape.name === "CslDate") return { "@value": dateOf(value as CslDate), "@type": edtf };
      return { ...(shape.name && { "@type": shape.name }), ...inner(id, shape, value as object) };
    case "map":
      return Object.entries(value as object).map(([field, reason]) => ({ "@id": `${id}.${field}`, field, reason }));
    case "list":
      return (value as readonly unknown[]).map((item, index) => {
        const each = property(`${id}.${index + 1}`, shape.item, item);
        return shape.item.kind === "object" ? { ...(each as Node), position: index + 1 } : each;
      });
  }
}

type CslDate = { readonly "date-parts": readonly (readonly number[])[] };

const dateOf = (date: CslDate): string =>
  (date["date-parts"][0] ?? []).map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");

/** Where the paper says it, in the words of the Web Annotation vocabulary: a resource, and how to find the place. */
function evidence(id: string, shape: Shape, list: readonly { asPrinted?: readonly string[]; page: number }[]): Node[] {
  const item = shape.kind === "list" ? (shape.item as ObjectShape) : undefined;
  if (!item) throw new Error("Evidence is a list.");
  return list.map(({ asPrinted, ...place }, index) => {
    const own = `${id}#evidence.${index + 1}`;
    return {
      "@type": "oa:SpecificResource",
      ...inner(own, item, place),
      "oa:hasSource": { "@id": paperSource.iri },
      "schema:pagination": String(place.page),
      ...(asPrinted && {
        "oa:hasSelector": asPrinted.map((exact, place) => ({
          "@id": `${own}.quote.${place + 1}`,
          "@type": "oa:TextQuoteSelector",
          "oa:exact": exact,
        })),
      }),
    };
  });
}
