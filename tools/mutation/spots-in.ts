import type { Answer, Path, Question } from "@unionstate/schema";
import { isObject, type Json, type JsonObject } from "../../apps/validate/src/diff/json.ts";
import { limitsOf } from "./limits-of.ts";
import type { Spot } from "./spot.ts";

/**
 * Every value at every depth of a record, with what the schema wants there, in the order of the file's fields; the
 * address of the schema and the reasons of what is unknown are among them.
 *
 * @param form the record's schema as a form
 */
export function spotsIn(record: JsonObject, form: Answer): Spot[] {
  return inner(record, form, []);
}

function inner(value: Json, answer: Answer, path: Path): Spot[] {
  if (Array.isArray(value) && answer.kind === "list") {
    return value.flatMap((item: Json, index) => at(item, answer.of, [...path, index]));
  }
  if (!isObject(value)) return [];
  const questions = new Map(questionsFor(value, answer).map((question) => [question.name, question]));
  return Object.entries(value).flatMap(([key, field]): Spot[] => {
    const question = questions.get(key);
    if (question) return at(field, question, [...path, key]);
    if (key === "unknown" && isObject(field)) {
      const reasons = Object.entries(field).map(([name, reason]) => word([...path, key, name], reason, true));
      return [{ path: [...path, key], value: field, answer: { kind: "group", fields: [] }, ...free }, ...reasons];
    }
    // What is left is the address of the schema, and the word that tells the alternatives apart.
    return [word([...path, key], field, false)];
  });
}

const at = (value: Json, { answer, optional, nullable, schema }: Question, path: Path): Spot[] => [
  { path, value, answer, optional, nullable, limits: limitsOf(schema) },
  ...inner(value, answer, path),
];

const free = { optional: true, nullable: false, limits: {} };

const word = (path: Path, value: Json, optional: boolean): Spot => ({
  path,
  value,
  answer: { kind: "word", words: [] },
  ...free,
  optional,
});

function questionsFor(value: JsonObject, answer: Answer): readonly Question[] {
  if (answer.kind === "group") return answer.fields;
  if (answer.kind !== "choice") return [];
  if (answer.by !== undefined) return answer.groups.get(String(value[answer.by])) ?? [];
  const keys = Object.keys(value);
  return (
    [...answer.groups.values()].find((fields) => keys.every((key) => fields.some(({ name }) => name === key))) ?? []
  );
}
