import { z } from "zod";
import type { Finding, Path } from "../json/finding.ts";
import { bare, optionFor, schemaAt } from "../records/descend.ts";
import { nearest } from "../rules/nearest.ts";

type Issue = z.core.$ZodIssue;
type Explained = Omit<Finding, "file"> & { readonly rule: string };

/**
 * Says what a Zod issue means to somebody who has never heard of Zod.
 *
 * @param issue the issue, with its path inside the record
 * @param schema the record's schema
 * @param value the record as it was read
 */
export function explainIssue(issue: Issue, schema: z.ZodType, value: unknown): Explained[] {
  const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
  const found = path.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key],
    value,
  );
  const name = nameOf(path);
  const meaning = meaningOf(schema, value, path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownField(key, path, schema, value));
    case "invalid_union": {
      const meant = meantOption(issue.errors);
      // Where nothing tells the alternatives apart, what is said of the one that comes nearest helps most.
      return meant
        ? meant.flatMap((inner) => explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, schema, value))
        : [oneOf(path, found, "options" in issue ? (issue.options as readonly unknown[]) : [], meaning)];
    }
    case "invalid_value":
      return [oneOf(path, found, issue.values, meaning)];
    case "invalid_type":
      if (found === undefined) return [missing(path, meaning)];
      return [
        { rule: "shape/type", path, message: `${name} is ${show(found)}, not ${kind(issue.expected)}.`, ...meaning },
      ];
    case "invalid_format":
      return [
        { rule: "shape/format", path, message: `${show(found)} has not the form that ${name} takes.`, ...meaning },
      ];
    case "too_small":
    case "too_big":
      return [{ rule: "shape/size", path, message: sizeMessage(issue, name, found), ...meaning }];
    default:
      return [{ rule: "shape/value", path, message: `${name} does not fit: ${issue.message}.`, ...meaning }];
  }
}

function missing(path: Path, meaning: Meaning): Explained {
  return {
    rule: "shape/missing",
    path,
    message: `${nameOf(path)} is missing.`,
    ...meaning,
    fix: "Add it; if the paper does not say it and the field allows it, write `null` and its reason in `unknown`.",
  };
}

function unknownField(key: string, path: Path, schema: z.ZodType, value: unknown): Explained {
  const known = fieldsAt(schema, value, path);
  const near = nearest(key, known);
  return {
    rule: "shape/unknown-field",
    path: [...path, key],
    point: "key",
    message: `\`${key}\` is not a field of ${path.length === 0 ? "this record" : nameOf(path)}.`,
    expected: `Fields: ${known.join(", ")}.`,
    fix: near ? `Did you mean \`${near}\`?` : "Take it away, or look for the field that means this.",
  };
}

function oneOf(path: Path, found: unknown, values: readonly unknown[], meaning: Meaning): Explained {
  if (found === undefined) {
    return { ...missing(path, meaning), expected: `One of: ${values.map((value) => `\`${value}\``).join(", ")}.` };
  }
  // What is no word is near to none; an object may even break where it is to be one.
  const near = typeof found === "object" ? undefined : nearest(String(found), values.map(String));
  const only = values.length === 1 ? values[0] : undefined;
  return {
    rule: "shape/value",
    path,
    message: `${show(found)} is not a value of ${nameOf(path)}.`,
    expected: only === undefined ? `One of: ${values.map((value) => `\`${value}\``).join(", ")}.` : `\`${only}\`.`,
    ...(near !== undefined && { fix: only === undefined ? `Did you mean \`${near}\`?` : `Write \`${only}\`.` }),
  };
}

/** Of the alternatives that a value fits none of, the issues of the one with the fewest fields amiss. */
function meantOption(options: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const amiss = (issues: readonly Issue[]): number =>
    issues.reduce((count, issue) => count + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);
  return options.toSorted((a, b) => amiss(a) - amiss(b))[0];
}

type Meaning = { readonly expected?: string };

// What a field means stands in its description: the first paragraph is enough for a message.
function meaningOf(schema: z.ZodType, value: unknown, path: Path): Meaning {
  const at = schemaAt(schema, value, path);
  const description = at && (z.globalRegistry.get(at)?.description ?? z.globalRegistry.get(bare(at))?.description);
  return description ? { expected: description.split("\n")[0] ?? description } : {};
}

function fieldsAt(schema: z.ZodType, value: unknown, path: Path): string[] {
  const at = schemaAt(schema, value, path);
  const inner = path.reduce<unknown>(
    (outer, key) => (outer as Record<string | number, unknown> | undefined)?.[key],
    value,
  );
  const option = at && optionFor(at, inner);
  const def = option && bare(option)._zod.def;
  return def?.type === "object" ? Object.keys(def.shape) : [];
}

function sizeMessage(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, name: string, found: unknown): string {
  const limit = issue.code === "too_small" ? Number(issue.minimum) : Number(issue.maximum);
  const side = issue.code === "too_small" ? "at least" : "at most";
  if (issue.origin === "string") {
    return found === ""
      ? `${name} is empty.`
      : `${name} has ${String(found).length} characters; it may have ${side} ${limit}.`;
  }
  if (issue.origin === "array") return `${name} has ${(found as unknown[]).length} entries; it takes ${side} ${limit}.`;
  return `${name} is ${show(found)}; it must be ${side} ${limit}.`;
}

const kind = (expected: string): string =>
  ({
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "an object",
  })[expected] ?? expected;

function show(value: unknown): string {
  if (value === null) return "`null`";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  return typeof value === "string" ? `\`${value}\`` : `the ${typeof value} \`${value}\``;
}

/** `["waves", 0, "date"]` as `waves[0].date`. */
function nameOf(path: Path): string {
  if (path.length === 0) return "The record";
  return `\`${path.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? key : `.${key}`)).join("")}\``;
}
