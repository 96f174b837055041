import { describe, expect, test } from "vitest";
import { type FormField, type FormInput, formOf } from "./form.ts";
import { recordSchemas } from "./record-schemas.ts";

const fieldsOf = (input: FormInput, name = ""): readonly FormField[] => {
  if (input.kind === "group") return input.fields;
  return input.kind === "choice" ? (input.groups.get(name) ?? []) : [];
};

const field = (fields: readonly FormField[], name: string): FormField => {
  const found = fields.find((each) => each.name === name);
  if (!found) throw new Error(`No field ${name}`);
  return found;
};

describe("the form of a record", () => {
  test("of an event requires its id, kind, title, date and evidence", () => {
    const fields = fieldsOf(formOf(recordSchemas.events));
    expect(fields.filter(({ optional }) => !optional).map(({ name }) => name)).toEqual([
      "id",
      "kind",
      "title",
      "date",
      "evidence",
    ]);
    expect(field(fields, "place")).toMatchObject({
      optional: true,
      input: { kind: "record", collections: ["entities"] },
    });
  });

  test("has the definition of each value of a vocabulary", () => {
    const { input } = field(fieldsOf(formOf(recordSchemas.relations)), "predicate");
    expect(input).toMatchObject({ kind: "value" });
    expect(input.kind === "value" && input.values[0]).toEqual({
      value: "member-of",
      definition: "the subject is a member of the object",
    });
  });

  test("of a deal depends on its type, and marks what may be unknown", () => {
    const deal = formOf(recordSchemas["arms-deals"]);
    expect(deal.kind === "choice" && [...deal.groups.keys()]).toContain("refusal");
    expect(field(fieldsOf(deal, "purchase"), "price")).toMatchObject({ nullable: true, optional: false });
    expect(field(fieldsOf(deal, "refusal"), "price")).toMatchObject({ nullable: false, optional: true });
  });

  test("accepts a footnote by its number, and the grounds of a claim from any collection", () => {
    const claim = fieldsOf(formOf(recordSchemas.claims));
    const rests = field(claim, "restsOn").input;
    expect(rests.kind === "list" && rests.item.input).toMatchObject({ kind: "record", collections: { length: 13 } });
    const evidence = field(claim, "evidence").input;
    const passage = evidence.kind === "list" ? fieldsOf(evidence.item.input) : [];
    expect(field(passage, "citations").input).toMatchObject({ kind: "list", item: { input: { kind: "number" } } });
  });

  test.each(Object.entries(recordSchemas))("of %s has a description for every field", (_, schema) => {
    const form = formOf(schema);
    const fields = form.kind === "choice" ? [...form.groups.values()].flat() : fieldsOf(form);
    expect(fields.length).toBeGreaterThan(4);
    expect(fields.filter(({ description }) => description === "").map(({ name }) => name)).toEqual([]);
  });
});
