import { describe, expect, test } from "vitest";
import { recordSchemas } from "../records/record-schemas.ts";
import { type Answer, type Question, questionsOf } from "./questions-of.ts";

const fieldsOf = (answer: Answer, word = ""): readonly Question[] => {
  if (answer.kind === "group") return answer.fields;
  return answer.kind === "choice" ? (answer.groups.get(word) ?? []) : [];
};

const field = (fields: readonly Question[], name: string): Question => {
  const found = fields.find((question) => question.name === name);
  if (!found) throw new Error(`There is no question ${name}.`);
  return found;
};

describe("the form of a record", () => {
  test("of an event asks for its kind, title, date and evidence, and offers the rest", () => {
    const fields = fieldsOf(questionsOf(recordSchemas.events));
    expect(fields.filter(({ optional }) => !optional).map(({ name }) => name)).toEqual([
      "id",
      "kind",
      "title",
      "date",
      "evidence",
    ]);
    expect(field(fields, "place")).toMatchObject({
      optional: true,
      answer: { kind: "record", collections: ["entities"] },
    });
  });

  test("says what each word of a vocabulary means", () => {
    const { answer } = field(fieldsOf(questionsOf(recordSchemas.relations)), "predicate");
    expect(answer).toMatchObject({ kind: "word" });
    expect(answer.kind === "word" && answer.words[0]).toEqual({
      value: "member-of",
      meaning: "the subject is a member of the object",
    });
  });

  test("of a deal depends on its type, and knows what may be unknown", () => {
    const deal = questionsOf(recordSchemas["arms-deals"]);
    expect(deal.kind === "choice" && [...deal.groups.keys()]).toContain("refusal");
    expect(field(fieldsOf(deal, "purchase"), "price")).toMatchObject({ nullable: true, optional: false });
    expect(field(fieldsOf(deal, "refusal"), "price")).toMatchObject({ nullable: false, optional: true });
  });

  test("takes a footnote by its number, and what a claim rests on from any collection", () => {
    const claim = fieldsOf(questionsOf(recordSchemas.claims));
    const rests = field(claim, "restsOn").answer;
    expect(rests.kind === "list" && rests.of.answer).toMatchObject({ kind: "record", collections: { length: 13 } });
    const evidence = field(claim, "evidence").answer;
    const passage = evidence.kind === "list" ? fieldsOf(evidence.of.answer) : [];
    expect(field(passage, "citations").answer).toMatchObject({ kind: "list", of: { answer: { kind: "number" } } });
  });

  test.each(Object.entries(recordSchemas))(
    "of %s has a meaning for every field but those that need none",
    (_, schema) => {
      const form = questionsOf(schema);
      const fields = form.kind === "choice" ? [...form.groups.values()].flat() : fieldsOf(form);
      expect(fields.length).toBeGreaterThan(4);
      expect(fields.filter(({ about }) => about === "").map(({ name }) => name)).toEqual([]);
    },
  );
});
