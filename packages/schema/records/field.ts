import { z } from "zod";
import type { EntityKind } from "../vocabularies/entity-kind.ts";
import { bare, optionFor } from "./walk.ts";

/**
 * What is known about a field beyond its JSON Schema: how people refer to it, how its values read, and what it refers
 * to. It is registered beside the field, with `.register(fields, { … })`; `fieldOf` looks it up.
 */
export type Field = {
  /** What the field, or one item of a list, is called in a sentence. Default: its name in words (`order date`). */
  readonly caption?: string;
  /** What a whole list is called. Default: its name in words (`subgroups`). */
  readonly plural?: string;
  /** The properties that identify an item of a list when two versions are compared. Default: `id`. */
  readonly key?: readonly string[];
  /** The kinds of entities that a reference may name. Default: all. */
  readonly kinds?: readonly EntityKind[];
  /** The list of the same record in which a value names an item by its id. Example: `options`. */
  readonly itemOf?: string;
  /**
   * How a value reads: a function of the value, or for an object a template of its fields, such as
   * `{option}, {subgroup}: {value}`. An absent field is omitted with the text before it.
   */
  readonly wording?: string | ((value: unknown) => string);
  /** How an item of a list is identified where something inside it is described. Example: `cited work {work}`. */
  readonly place?: string;
};

export const fields = z.registry<Field>();

/**
 * What is registered for a schema: on the field itself, or on the shared type that it wraps.
 *
 * @param value where given, the member of a union that it belongs to counts as well
 */
export function fieldOf(schema: z.core.$ZodType, value?: unknown): Field {
  const own = fields.get(schema);
  const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? fieldOf(schema.unwrap()) : {};
  const member = value === undefined ? schema : optionFor(schema, value);
  return { ...inner, ...(member && member !== schema && fields.get(member)), ...own };
}

/** Whether a field holds text for people: its length is limited, but not its form. */
export function isProse(schema: z.core.$ZodType): boolean {
  const inner = bare(schema);
  return inner instanceof z.ZodString && inner.maxLength !== null && !inner.def.checks?.some(isPattern);
}

const isPattern = (check: z.core.$ZodCheck): boolean => check._zod.def.check === "string_format";
