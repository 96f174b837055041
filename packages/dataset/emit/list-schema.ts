import { type Collection, schemaAddress } from "@unionstate/schema";

/** The schema of a JSON file: a list of what the schema beside it describes. */
export const listSchemaOf = (name: Collection): unknown => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: schemaAddress(name).replace(".schema.json", ".list.schema.json"),
  title: `${name}.json`,
  description: `All records of \`${name}\`, in the order of the paper.`,
  type: "array",
  items: { $ref: schemaAddress(name) },
});
