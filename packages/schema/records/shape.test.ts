import { describe, expect, test } from "vitest";
import { collections } from "../vocabularies/collection.ts";
import { type ObjectShape, readSchema, type Shape, shapeOf } from "./shape.ts";

const optionsOf = (shape: Shape): readonly Shape[] => (shape.kind === "choice" ? shape.options : [shape]);

const objectAt = (shape: Shape, type?: string): ObjectShape => {
  const found = optionsOf(shape).find((option) => type === undefined || option.name === type);
  if (found?.kind !== "object") throw new Error(`No object ${type}`);
  return found;
};

const field = ({ fields }: ObjectShape, name: string): Shape => {
  const found = fields.get(name);
  if (!found) throw new Error(`No field ${name}`);
  return found;
};

describe("the shape of a record", () => {
  test("of an event requires its id, kind, status, label, date, certainty and evidence", () => {
    const event = objectAt(shapeOf("events"));
    const required = [...event.fields].filter(([, { required }]) => required).map(([name]) => name);
    expect(required).toEqual(["$schema", "id", "kind", "status", "label", "date", "certainty", "evidence"]);
    expect(field(event, "place")).toMatchObject({ kind: "value", required: false, refersTo: "entities" });
  });

  test("has the values of a vocabulary, and their definitions in the description", () => {
    const predicate = field(objectAt(shapeOf("relations")), "predicate");
    expect(predicate.kind === "value" && predicate.values?.[0]).toBe("member-of");
    expect(predicate.description).toContain("- `member-of`: the subject is a member of the object");
  });

  test("of a deal and its steps depends on their kind, and marks what may be unknown", () => {
    const deal = shapeOf("arms-deals");
    expect(deal).toMatchObject({ kind: "choice", by: "kind" });
    const steps = field(objectAt(deal, "ArmsSupply"), "steps");
    if (steps.kind !== "list") throw new Error("The steps are not a list.");
    expect(steps.item).toMatchObject({ kind: "choice", by: "kind" });
    expect(field(objectAt(steps.item, "OrderedStep"), "price")).toMatchObject({ nullable: true, required: true });
    expect(field(objectAt(steps.item, "RefusedStep"), "price")).toMatchObject({ nullable: false, required: false });
  });

  test("names the type, the collection that a reference leads to, and the limits of a value", () => {
    const claim = objectAt(shapeOf("claims"), "ArgumentClaim");
    expect(field(claim, "restsOn")).toMatchObject({ kind: "list", item: { refersTo: "any" } });
    const evidence = field(claim, "evidence");
    const passage = evidence.kind === "list" ? objectAt(evidence.item) : claim;
    expect(passage.name).toBe("Evidence");
    expect(field(passage, "citations")).toMatchObject({
      kind: "list",
      item: { name: "CitationNumber", refersTo: "citations", type: "integer", limits: { minimum: 1, maximum: 169 } },
    });
  });

  test.each(collections)("of %s has a description for every field", (collection) => {
    for (const option of optionsOf(shapeOf(collection))) {
      const { fields } = objectAt(option);
      expect(fields.size).toBeGreaterThan(4);
      expect([...fields].filter(([, { description }]) => description === "").map(([name]) => name)).toEqual([]);
    }
  });
});

describe("a JSON Schema of any version", () => {
  const read = (schema: Readonly<Record<string, unknown>>): Shape => readSchema(schema).shape;

  test.each([
    [
      { type: ["string", "null"], maxLength: 9 },
      { kind: "value", type: "string", nullable: true },
    ],
    [{ anyOf: [{ type: "integer" }, { type: "null" }] }, { kind: "value", type: "integer", nullable: true }],
    [{ type: ["string", "number"] }, { kind: "choice", options: [{ type: "string" }, { type: "number" }] }],
    [{ type: "null" }, { kind: "any", nullable: true }],
    [{ const: true }, { kind: "value", values: ["true"] }],
    [
      { type: "object", additionalProperties: { type: "string" } },
      { kind: "map", item: { type: "string" } },
    ],
    [
      { type: "object", properties: {} },
      { kind: "object", open: true },
    ],
    [
      { type: "array", items: true },
      { kind: "list", item: { kind: "any" } },
    ],
    [{ properties: 1, $ref: 2, enum: 3, type: 4 }, { kind: "any" }],
  ])("%j is read as %j", (schema, shape) => {
    expect(read(schema)).toMatchObject(shape);
  });

  test("reads a type that contains itself", () => {
    const tree = { type: "object", properties: { children: { type: "array", items: { $ref: "#/$defs/Tree" } } } };
    const { shape, types } = readSchema({ $ref: "#/$defs/Tree", $defs: { Tree: tree } });
    expect(shape).toMatchObject({ kind: "object", name: "Tree" });
    const tip = types.get("Tree");
    expect(tip?.kind === "object" && tip.fields.get("children")).toMatchObject({ item: { kind: "any", name: "Tree" } });
  });

  test("prefers the description of a field to that of its type", () => {
    const $defs = { Name: { type: "string", description: "A name." } };
    expect(read({ $ref: "#/$defs/Name", $defs }).description).toBe("A name.");
    expect(read({ $ref: "#/$defs/Name", description: "Its name.", $defs }).description).toBe("Its name.");
  });
});
