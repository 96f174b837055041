import { z } from "zod";
import { isObject, valueAt } from "../json/parse-json.ts";
import { type Fault, type Path, pathText } from "../json/problem.ts";
import { asPrinted } from "../records/types/as-printed.ts";
import { date } from "../records/types/date.ts";
import { bare, lineage, optionFor, schemaAt } from "../records/walk.ts";
import { nearest, withNearest } from "../rules/nearest.ts";
import { edtfFromWords } from "../wording/edtf-from-words.ts";

type Issue = z.core.$ZodIssue;
type Expected = { readonly expected?: string };

/** What is known of the place of an issue: its path, the value found there, and what the schema says about it. */
type Place = {
  readonly path: Path;
  readonly found: unknown;
  /** The field in a message. Example: "`waves[0].date`". */
  readonly name: string;
  /** The first paragraph of the description of the field. */
  readonly meaning: Expected;
  /** The same of its shared type, such as a date or an id; of the field if it has none. */
  readonly type: Expected;
  /** The schema of the field; `undefined` where the schema has no such field. */
  readonly schema: z.core.$ZodType | undefined;
};

/**
 * Says what the issues of a schema mean to someone who has never heard of Zod.
 *
 * @param value the record as it was read
 */
export function explainIssues(error: z.ZodError, schema: z.ZodType, value: unknown): Fault[] {
  const faults = error.issues.filter(isStrictest).flatMap((issue) => explain(issue, schema, value));
  // A misspelt name is one mistake, not a missing field and an unknown one.
  const key = (path: Path): string => JSON.stringify(path);
  const missing = new Map(faults.flatMap((one) => (one.rule === "shape/missing" ? [[key(one.path), one]] : [])));
  const misspelt = new Map<Fault, Fault>();
  for (const one of faults) {
    const name = one.rule === "shape/unknown-field" ? one.path.at(-1) : undefined;
    if (name === undefined) continue;
    const parent = one.path.slice(0, -1);
    const siblings = [...missing.values()].filter(({ path }) => key(path.slice(0, -1)) === key(parent));
    const near = nearest(
      String(name),
      siblings.map(({ path }) => String(path.at(-1))),
    );
    const fault = near === undefined ? undefined : missing.get(key([...parent, near]));
    if (fault && ![...misspelt.values()].includes(fault)) misspelt.set(one, fault);
  }
  const solved = new Set(misspelt.values());
  return faults.flatMap((one) => {
    const { expected: _, ...rest } = one;
    const required = misspelt.get(one)?.path.at(-1);
    if (required !== undefined) return [{ ...rest, fix: `Rename it to \`${required}\`, which is missing.` }];
    return solved.has(one) ? [] : [one];
  });
}

/** Whether no other issue sets a lower maximum for the same value: a field can be shorter than its shared type allows. */
const isStrictest = (issue: Issue, _: number, issues: readonly Issue[]): boolean =>
  issue.code !== "too_big" ||
  !issues.some(
    (other) => other.code === "too_big" && other.maximum < issue.maximum && other.path.join() === issue.path.join(),
  );

/**
 * What is wrong with a value that a person gives for a field, in sentences: `` Invalid `date`: `May 2012`. … Change it to
 * `2012-05`. `` Nothing if it is valid.
 */
export function problemOfValue(schema: z.core.$ZodType, value: unknown, field: string): string | undefined {
  const { error } = z.safeParse(schema, value, { jitless: true });
  const [fault] =
    error?.issues.filter(isStrictest).flatMap((issue) => explain(issue, schema, value, `\`${field}\``)) ?? [];
  if (!fault) return undefined;
  const { message, expected, fix } = fault;
  return [message, expected && `Expected: ${expected}`, fix].filter(Boolean).join(" ");
}

/** @param whole the name of the whole value in a message */
function explain(issue: Issue, schema: z.core.$ZodType, value: unknown, whole = "The file"): Fault[] {
  const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
  const place: Place = {
    path,
    found: valueAt(value, path),
    name: path.length === 0 ? whole : `\`${pathText(path)}\``,
    ...descriptionsOf(schema, value, path),
  };
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownField(key, path, schema, value));
    case "invalid_union": {
      const closest = closestOption(issue.errors);
      // Where no field distinguishes the alternatives, the issues of the closest one help most.
      if (closest) {
        return closest.flatMap((inner) =>
          explain({ ...inner, path: [...issue.path, ...inner.path] }, schema, value, whole),
        );
      }
      return [oneOf(place, "options" in issue && Array.isArray(issue.options) ? issue.options : [])];
    }
    case "invalid_value":
      return [oneOf(place, issue.values)];
    case "invalid_type":
      return [place.found === undefined ? missing(place) : wrongType(place, issue.expected)];
    case "invalid_format":
      return [wrongFormat(place)];
    case "too_small":
    case "too_big":
      return [wrongSize(issue, place)];
    default:
      return [fault("shape/value", place, `Invalid ${place.name}: ${issue.message}.`, place.meaning)];
  }
}

const fault = (rule: string, { path }: Place, message: string, rest: Pick<Fault, "expected" | "fix"> = {}): Fault => ({
  rule,
  severity: "error",
  path,
  message,
  ...rest,
});

const missing = (place: Place): Fault =>
  fault("shape/missing", place, `${place.name} is missing.`, {
    ...place.meaning,
    fix: accepts(place, null)
      ? `Add ${place.name}. If the paper does not state it, set it to \`null\` and give the reason in \`unknown\`.`
      : `Add ${place.name}.`,
  });

const accepts = ({ schema }: Place, value: unknown): boolean =>
  schema !== undefined && z.safeParse(schema, value, { jitless: true }).success;

const isOf = ({ schema }: Place, type: z.ZodType): boolean => schema !== undefined && lineage(schema).includes(type);

const wrongFormat = (place: Place): Fault =>
  fault("shape/format", place, `Invalid ${place.name}: ${shown(place.found)}.`, {
    ...place.type,
    fix: isOf(place, date) ? dateFix(place.found) : "Write the value in the expected format.",
  });

function dateFix(found: unknown): string {
  const edtf = typeof found === "string" ? edtfFromWords(found) : undefined;
  return edtf ? `Change it to \`${edtf}\`.` : "Write the date in this format, for example `2016-06`.";
}

function wrongType(place: Place, expected: string): Fault {
  const { name, found, path } = place;
  const verb = path.length === 0 ? "contains" : "is";
  const type = typeNames[expected] ?? expected;
  const what = typeof found === "string" ? `the string \`${JSON.stringify(found)}\`` : shown(found);
  return fault("shape/type", place, `${name} ${verb} ${what}, not ${type}.`, {
    ...place.meaning,
    fix: typeFix(place, type),
  });
}

function typeFix(place: Place, type: string): string {
  const { found } = place;
  if (found === null) return "Replace `null` with the value.";
  if (typeof found === "string" && /number$/.test(type) && /^-?\d+(?:\.\d+)?$/.test(found)) {
    return `Remove the quotes: \`${found}\`.`;
  }
  if (typeof found === "number" && type === "a string") return `Add quotes: \`"${found}"\`.`;
  const inList = [found];
  if (type === "a list" && accepts(place, inList)) return `Put it in a list: \`${JSON.stringify(inList)}\`.`;
  const example = exampleOf(place);
  return example ? `Write, for example, \`${example}\`.` : `Replace it with ${type}.`;
}

/** The example in the description of a field or of its type. */
const exampleOf = ({ meaning, type }: Place): string | undefined =>
  [meaning, type].flatMap(({ expected }) => /Examples?: `([^`]+)`/.exec(expected ?? "")?.[1] ?? []).at(0);

const typeNames: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

function unknownField(key: string, path: Path, schema: z.core.$ZodType, value: unknown): Fault {
  const fields = fieldsAt(schema, value, path);
  const near = nearest(key, fields);
  return {
    rule: "shape/unknown-field",
    severity: "error",
    path: [...path, key],
    point: "key",
    message: `Unknown field \`${key}\`${path.length === 0 ? "" : ` in \`${pathText(path)}\``}.`,
    // The whole list is of use only if no field is close.
    ...(near === undefined && { expected: `One of: ${fields.map((field) => `\`${field}\``).join(", ")}.` }),
    fix:
      near === undefined
        ? "Remove the field, or rename it to one of these."
        : withNearest("Rename or remove the field.", near),
  };
}

function oneOf(place: Place, values: readonly unknown[]): Fault {
  const { found, name } = place;
  const all = values.map((value) => `\`${value}\``).join(", ");
  const expected = values.length === 1 ? `${all}.` : `One of: ${all}.`;
  if (found === undefined) {
    const fix = values.length === 1 ? `Add ${name} with this value.` : `Add ${name} with one of these values.`;
    return { ...missing(place), expected, ...(!accepts(place, null) && { fix }) };
  }
  // Only a word can be close to another; some objects cannot even be converted to text.
  const near = typeof found === "object" ? undefined : nearest(String(found), values.map(String));
  const fix = values.length === 1 ? `Change it to ${all}.` : withNearest("Use one of these values.", near);
  return fault("shape/value", place, `Invalid ${name}: ${shown(found)}.`, { expected, fix });
}

/** Of alternatives that a value does not fit, the issues of the one with the fewest wrong fields. */
function closestOption(options: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const wrong = (issues: readonly Issue[]): number =>
    issues.reduce((count, issue) => count + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);
  return options.toSorted((a, b) => wrong(a) - wrong(b))[0];
}

function descriptionsOf(
  schema: z.core.$ZodType,
  value: unknown,
  path: Path,
): Pick<Place, "meaning" | "type" | "schema"> {
  const at = schemaAt(schema, value, path);
  if (!at) return { meaning: {}, type: {}, schema: undefined };
  const meaning = expectedBy(at).expected === undefined ? expectedBy(bare(at)) : expectedBy(at);
  const shared = lineage(at).find((link) => z.globalRegistry.get(link)?.id !== undefined);
  return { meaning, type: shared ? expectedBy(shared) : meaning, schema: at };
}

function expectedBy(schema: z.core.$ZodType): Expected {
  const [expected] = z.globalRegistry.get(schema)?.description?.split("\n") ?? [];
  return expected === undefined ? {} : { expected };
}

function fieldsAt(schema: z.core.$ZodType, value: unknown, path: Path): string[] {
  const at = schemaAt(schema, value, path);
  const option = at && optionFor(at, valueAt(value, path));
  const def = option && bare(option)._zod.def;
  return def?.type === "object" ? Object.keys(def.shape) : [];
}

function wrongSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, place: Place): Fault {
  const { name, found } = place;
  const isMinimum = issue.code === "too_small";
  const limit = Number(isMinimum ? issue.minimum : issue.maximum);
  const allowed = isMinimum ? `at least ${limit} required` : `at most ${limit} allowed`;
  const size = (message: string, fix: string): Fault => fault("shape/size", place, message, { ...place.meaning, fix });
  const orRemove = accepts(place, undefined) ? ", or remove the field." : ".";
  if (found === "") {
    return size(
      `${name} is empty.`,
      `${isOf(place, asPrinted) ? "Copy the words from the paper" : "Fill it in"}${orRemove}`,
    );
  }
  if (typeof found === "string") {
    return size(
      `${name} has ${found.length} characters (${allowed}).`,
      isMinimum ? "Complete the text." : "Keep only what belongs in this field.",
    );
  }
  if (Array.isArray(found)) {
    if (found.length === 0)
      return size(`${name} is empty.`, `Add ${limit === 1 ? "an entry" : "the entries"}${orRemove}`);
    const entries = found.length === 1 ? "entry" : "entries";
    const fix = isMinimum ? "Add the missing entries." : "Remove the extra entries.";
    return size(`${name} has ${found.length} ${entries} (${allowed}).`, fix);
  }
  return size(
    `${name} is ${found} (${isMinimum ? "minimum" : "maximum"} ${limit}).`,
    "Check the number in the paper, and correct it.",
  );
}

function shown(value: unknown): string {
  if (value === null) return "`null`";
  if (Array.isArray(value)) return "a list";
  if (isObject(value)) return "an object";
  return typeof value === "string" ? `\`${value}\`` : `the ${typeof value} \`${value}\``;
}
