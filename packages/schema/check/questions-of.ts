import { z } from "zod";
import { recordReference, referenceTargets } from "../records/types/reference.ts";
import { bare, lineage } from "../records/walk.ts";
import { type Collection, collections } from "../vocabularies/collection.ts";

/** What a field takes, for who fills it in: a form is made of these. */
export type Answer =
  | { readonly kind: "text" }
  | { readonly kind: "number" }
  /** Set, or left out. */
  | { readonly kind: "flag" }
  /** True or false. */
  | { readonly kind: "boolean" }
  /** One word of a vocabulary, with what each means. */
  | {
      readonly kind: "word";
      readonly words: readonly { readonly value: string; readonly meaning: string | undefined }[];
    }
  /** The id of a record of one of these collections; with its collection in front if it may be of several. */
  | { readonly kind: "record"; readonly collections: readonly Collection[] }
  | { readonly kind: "list"; readonly of: Question }
  | { readonly kind: "group"; readonly fields: readonly Question[] }
  /** One of several groups, told apart by a word, which stands in the field `by` if there is one. */
  | {
      readonly kind: "choice";
      readonly by: string | undefined;
      readonly groups: ReadonlyMap<string, readonly Question[]>;
    };

/** A field of a form: its name, what it means, what it takes, and whether it may be left out. */
export type Question = {
  readonly name: string;
  readonly about: string;
  readonly answer: Answer;
  readonly optional: boolean;
  /** Whether it may be unknown: `null`, with a reason. */
  readonly nullable: boolean;
  /** What a value has to keep to. */
  readonly schema: z.ZodType;
};

/**
 * The fields of a record as a form. What the form fills in by itself is left out: the address of the schema, and the
 * reasons of what is unknown.
 *
 * @param schema the schema of a collection's records
 */
export function questionsOf(schema: z.ZodType): Answer {
  return answerOf(schema);
}

const byItself = new Set(["$schema", "unknown"]);

function questionOf(name: string, schema: z.core.$ZodType): Question {
  return {
    name,
    about: meaningOf(schema),
    answer: answerOf(schema),
    optional: schema._zod.optin === "optional",
    nullable: isNullable(schema),
    schema: schema as z.ZodType,
  };
}

function answerOf(schema: z.core.$ZodType): Answer {
  const target = targetOf(schema);
  // A footnote is named by its number.
  if (target && bare(schema)._zod.def.type === "string") return { kind: "record", collections: target };
  const { def } = bare(schema)._zod;
  switch (def.type) {
    case "enum": {
      const meanings = glossaryOf(meaningOf(schema, "whole"));
      return {
        kind: "word",
        words: Object.values(def.entries).map((word) => ({ value: String(word), meaning: meanings.get(String(word)) })),
      };
    }
    case "literal":
      return def.values[0] === true
        ? { kind: "flag" }
        : { kind: "word", words: def.values.map((value) => ({ value: String(value), meaning: undefined })) };
    case "number":
      return { kind: "number" };
    case "boolean":
      return { kind: "boolean" };
    case "array":
      return { kind: "list", of: questionOf("", def.element) };
    case "object":
      return { kind: "group", fields: fieldsOf(def.shape) };
    case "union":
      return choiceOf(def);
    default:
      return { kind: "text" };
  }
}

function choiceOf(def: z.core.$ZodUnionDef): Answer {
  const by = "discriminator" in def ? String(def.discriminator) : undefined;
  const groups = def.options.flatMap((option): [string, Question[]][] => {
    const inner = bare(option)._zod.def;
    if (inner.type !== "object") return [];
    if (by === undefined) return [[Object.keys(inner.shape).join(", "), fieldsOf(inner.shape)]];
    const { [by]: tag, ...rest } = inner.shape;
    const words = tag && answerOf(tag);
    return words?.kind === "word" ? words.words.map(({ value }) => [value, fieldsOf(rest)]) : [];
  });
  return { kind: "choice", by, groups: new Map(groups) };
}

const fieldsOf = (shape: z.core.$ZodShape): Question[] =>
  Object.entries(shape)
    .filter(([name]) => !byItself.has(name))
    .map(([name, schema]) => questionOf(name, schema));

function targetOf(schema: z.core.$ZodType): readonly Collection[] | undefined {
  for (const ancestor of lineage(schema)) {
    const target = referenceTargets.get(ancestor);
    if (!target) continue;
    return ancestor === recordReference ? collections : [target("").collection];
  }
  return undefined;
}

function isNullable(schema: z.core.$ZodType): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === "nullable" || (def.type === "optional" && isNullable(def.innerType));
}

/** The first paragraph of a description, or the whole of it. */
function meaningOf(schema: z.core.$ZodType, part: "first" | "whole" = "first"): string {
  for (const at of [schema, ...lineage(schema)]) {
    const description = z.globalRegistry.get(at as z.ZodType)?.description;
    if (description) return part === "whole" ? description : (description.split("\n")[0] ?? "");
  }
  return "";
}

/** The meanings that a vocabulary lists in its description: see `vocabulary.ts`. */
const glossaryOf = (description: string): Map<string, string> =>
  new Map([...description.matchAll(/^- `([^`]+)`: (.*)$/gm)].map(([, word = "", meaning = ""]) => [word, meaning]));
