import { z } from "zod";

/** What a value has to keep to, as JSON Schema says it. */
export type Limits = {
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
};

/** The limits of a plain value, `null` left aside; none where its schema sets none. */
export function limitsOf(schema: z.core.$ZodType): Limits {
  const limits = known.get(schema) ?? read(schema);
  known.set(schema, limits);
  return limits;
}

const known = new WeakMap<z.core.$ZodType, Limits>();

function read(schema: z.core.$ZodType): Limits {
  const whole = z.toJSONSchema(schema, { target: "draft-2020-12", unrepresentable: "any" });
  const value = whole.anyOf?.find((option) => resolved(option, whole).type !== "null") ?? whole;
  const { type, minimum, maximum, maxLength, pattern } = resolved(value, whole);
  return {
    ...(typeof type === "string" && { type }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && { pattern }),
  };
}

type Node = z.core.JSONSchema.BaseSchema;

/** A shared definition stands under a name, with what this field adds beside it. */
function resolved(node: Node, whole: Node): Node {
  const name = node.$ref?.split("/").at(-1);
  const shared = name === undefined ? undefined : whole.$defs?.[name];
  return shared ? { ...resolved(shared, whole), ...node } : node;
}
