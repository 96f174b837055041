import { type Answer, isObject, type Path, type Question } from "@unionstate/schema";
import { type Limits, limitsOf } from "./limits-of.ts";
import { isList, type JsonObject } from "./values.ts";

/** A value in a record, and what the schema expects there. */
export type Spot = {
  readonly path: Path;
  readonly value: unknown;
  readonly answer: Answer;
  /** Whether the field is optional. Items of a list count as required: without one the list would be shorter. */
  readonly optional: boolean;
  /** Whether it may be `null` with a reason. */
  readonly nullable: boolean;
  readonly limits: Limits;
};

/**
 * Every value at every depth of a record with what the schema expects there, in the order of the file, including
 * `$schema` and the reasons in `unknown`.
 *
 * @param form the schema of the record as a form
 */
export function spotsIn(record: JsonObject, form: Answer): Spot[] {
  return innerSpots(record, form, []);
}

function innerSpots(value: unknown, answer: Answer, path: Path): Spot[] {
  if (isList(value) && answer.kind === "list") {
    return value.flatMap((item, index) => spotsAt(item, answer.of, [...path, index]));
  }
  if (!isObject(value)) return [];
  const questions = new Map(questionsFor(value, answer).map((question) => [question.name, question]));
  return Object.entries(value).flatMap(([key, field]): Spot[] => {
    const question = questions.get(key);
    if (question) return spotsAt(field, question, [...path, key]);
    if (key === "unknown" && isObject(field)) {
      const reasons = Object.entries(field).map(([name, reason]) => wordSpot([...path, key, name], reason, true));
      return [{ path: [...path, key], value: field, answer: { kind: "group", fields: [] }, ...free }, ...reasons];
    }
    // The remaining fields are `$schema` and the discriminator of a union.
    return [wordSpot([...path, key], field, false)];
  });
}

const spotsAt = (value: unknown, { answer, optional, nullable, schema }: Question, path: Path): Spot[] => [
  { path, value, answer, optional, nullable, limits: limitsOf(schema) },
  ...innerSpots(value, answer, path),
];

const free = { optional: true, nullable: false, limits: {} };

const wordSpot = (path: Path, value: unknown, optional: boolean): Spot => ({
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
