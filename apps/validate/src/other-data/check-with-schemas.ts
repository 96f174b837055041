import { locator, type Problem, parseJson, type TextFile } from "@unionstate/schema";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { explainError } from "./explain-error.ts";
import { withDiscriminators } from "./with-discriminators.ts";

/** A JSON Schema and the file it stands in. */
export type SchemaFile = { readonly path: string; readonly schema: Record<string, unknown> };

/**
 * Checks records of any dataset against its own JSON Schemas (2020-12): JSON, keys that stand twice, and shape.
 *
 * @param files the records, each in a folder that is named after its schema: `persons/ada.json` for `persons.schema.json`
 * @param schemas the schemas; they may refer to one another by `$id`
 * @throws SyntaxError that names the schema, if one is none
 */
export function checkWithSchemas(files: readonly TextFile[], schemas: readonly SchemaFile[]): Problem[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true, discriminator: true });
  ajvFormats.default(ajv);
  const validators = new Map(schemas.map((file) => [nameOf(file.path), file] as const));
  for (const { path, schema } of schemas) {
    try {
      ajv.addSchema(withDiscriminators(schema), path);
    } catch (error) {
      throw new SyntaxError(`\`${path}\` is no JSON Schema: ${(error as Error).message}.`);
    }
  }
  return files.flatMap((file) => {
    const { value, problems } = parseJson(file);
    if (value === undefined) return problems;
    const schema = validators.get(file.path.split("/").at(-2) ?? "");
    if (!schema) return [...problems, withoutSchema(file, [...validators.keys()])];
    const validate = compiled(schema.path);
    if (validate(value)) return problems;
    const placeOf = locator(file.text);
    const found = (validate.errors as ErrorObject[]).map((error): Problem => {
      const { path, point, ...said } = explainError(error, value);
      return { file: file.path, ...placeOf(path, point).span, path, severity: "error", ...said };
    });
    return [...problems, ...found];
  });

  function compiled(path: string) {
    try {
      const validate = ajv.getSchema(path);
      if (validate) return validate;
    } catch (error) {
      throw new SyntaxError(`\`${path}\` is no JSON Schema: ${(error as Error).message}.`);
    }
    throw new SyntaxError(`\`${path}\` is no JSON Schema.`);
  }
}

/** `schemas/persons.schema.json` and `persons.json` are both the schema of `persons`. */
const nameOf = (path: string): string => (path.split("/").at(-1) ?? "").replace(/(?:\.schema)?\.json$/, "");

function withoutSchema(file: TextFile, names: readonly string[]): Problem {
  return {
    file: file.path,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    rule: "file/place",
    severity: "error",
    message: "There is no schema for this file.",
    expected: `A folder that is named after a schema: ${names.map((name) => `\`${name}\``).join(", ")}.`,
  };
}
