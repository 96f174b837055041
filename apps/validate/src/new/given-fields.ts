import { type Answer, type Collection, questionsOf, recordSchemas } from "@unionstate/schema";
import { UsageError } from "../command.ts";

/**
 * The fields that `--set field=value` gives: a value that is JSON is read as JSON, any other as text.
 *
 * @throws UsageError where there is no equals sign, or no such field
 */
export function givenFields(set: unknown, collection: Collection): Record<string, unknown> {
  const known = ["unknown", ...fieldsOf(questionsOf(recordSchemas[collection]))];
  const pairs = Array.isArray(set) ? set.map(String) : [];
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, field, value] = /^([$\w-]+)=(.*)$/s.exec(pair) ?? [];
      if (field === undefined || value === undefined)
        throw new UsageError(`\`--set ${pair}\` is not understood; write \`--set field=value\`.`);
      if (!known.includes(field))
        throw new UsageError(`\`${field}\` is no field of ${collection}; there are: ${known.join(", ")}.`);
      return [field, parsed(value)];
    }),
  );
}

function fieldsOf(form: Answer): string[] {
  if (form.kind === "group") return form.fields.map(({ name }) => name);
  if (form.kind !== "choice") return [];
  return [...new Set([form.by ?? "", ...[...form.groups.values()].flat().map(({ name }) => name)])];
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
