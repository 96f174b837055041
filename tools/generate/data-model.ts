import { collections, jsonSchemaOf, readSchema, recordSchemas } from "@unionstate/schema";
import { type FlatObject, type FlatShape, flatShapeOf } from "../../packages/dataset/emit/tables/flat-shape.ts";

/** `docs/data-model.md`: the collections, their references and the meaning of each field, from the schemas. */
export const dataModel = (): ReadonlyMap<string, string> => new Map([["docs/data-model.md", page()]]);

/** The description of each shared type by its name. */
const descriptions = new Map<string, string>();
/** The names of the shared types that are vocabularies. */
const vocabularies = new Set<string>();
for (const collection of collections) {
  for (const [name, type] of readSchema(jsonSchemaOf(collection)).types) {
    descriptions.set(name, type.description);
    if (type.kind === "value" && type.values) vocabularies.add(name);
  }
}

function page(): string {
  const shared = new Map<string, FlatObject>();
  const own = collections.map((collection) => section(collection, flatShapeOf(collection), shared));
  const redirects = flatShapeOf("redirects");
  return [
    "# Data model",
    "",
    "Generated from the schemas (`npm run generate`). Every record also has `$schema`, the URL of its JSON Schema. A field marked “required” is in every record of its collection and is never `null`. Any other field can be absent from some records, or `null` in them: a value that is expected but unknown is `null`, and `unknown` gives the reason. Some fields are required only for one type of record; a purchase, for example, requires `price`, which may be `null`. Names in square brackets are the corresponding FollowTheMoney types; “SIPRI”, “AAPOR”, “DDI”, “CSL” and “FHIR” name the corresponding field of that standard.",
    "",
    "```mermaid",
    "flowchart LR",
    ...collections.flatMap((collection) => arrows(collection)),
    "```",
    "",
    "Not shown: every collection except `sections`, `works` and `citations` refers to sections and footnotes in its evidence; claims, recommendations and discrepancies can refer to any record.",
    "",
    "## Collections",
    "",
    ...own.flat(),
    "## Redirects",
    "",
    `${redirects.description} \`redirects.json\` lists the redirects; [versioning.md](versioning.md#removed-records) says when a record may be removed. \`to\` is one record, or several if the removed record was split; it is absent if the removed record was withdrawn.`,
    "",
    ...fieldTable(redirects, shared),
    "",
    "## Vocabularies",
    "",
    "The permitted values of a field, with their definitions.",
    "",
    ...[...vocabularies].sort().flatMap((name) => [`### ${name}`, "", descriptions.get(name) ?? "", ""]),
    "## Shared types",
    "",
    ...[...shared]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, shape]) => [
        `### ${name}`,
        "",
        descriptions.get(name) ?? shape.description,
        "",
        ...fieldTable(shape, new Map()),
        "",
      ]),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}

function section(
  collection: (typeof collections)[number],
  shape: FlatObject,
  shared: Map<string, FlatObject>,
): string[] {
  const { title } = recordSchemas[collection].meta() ?? {};
  return [`### ${collection}`, "", `**${title}**. ${shape.description}`, "", ...fieldTable(shape, shared), ""];
}

function fieldTable(shape: FlatObject, shared: Map<string, FlatObject>): string[] {
  const rows = [...shape.fields]
    .filter(([name]) => name !== "$schema")
    .map(([name, field]) => {
      remember(field, shared);
      const [description = ""] = field.description.split("\n");
      // The description of a discriminator lists its values, each before its meaning.
      const meaning = description.replaceAll("|", "\\|");
      return `| \`${name}\` | ${typeOf(field)} | ${field.required ? "required" : ""} | ${meaning.startsWith("`") ? meaning.replace(/ (?=`[\w-]+`: )/g, "<br>") : meaning} |`;
    });
  return ["| field | type | | meaning |", "| --- | --- | --- | --- |", ...rows];
}

/** Named objects are described once, under “Shared types”, together with the named objects inside them. */
function remember(shape: FlatShape, shared: Map<string, FlatObject>): void {
  if (shape.kind === "list" || shape.kind === "map") remember(shape.item, shared);
  if (shape.kind !== "object" || !shape.name || shared.has(shape.name)) return;
  shared.set(shape.name, shape);
  for (const field of shape.fields.values()) remember(field, shared);
}

function typeOf(shape: FlatShape): string {
  switch (shape.kind) {
    case "object":
      return shape.name ? `[${shape.name}](#${shape.name.toLowerCase()})` : "object";
    case "list":
      return `list of ${plural(typeOf(shape.item))}`;
    case "map":
      return "object: field → reason";
    case "value":
      if (shape.refersTo === "any") return "record, e.g. `polls/two-unions`";
      if (shape.refersTo)
        return `${shape.type === "integer" ? "number of" : "id in"} [${shape.refersTo}](#${shape.refersTo})`;
      if (shape.name && vocabularies.has(shape.name)) return `[${shape.name}](#${shape.name.toLowerCase()})`;
      if (shape.values) return shape.values.map((value) => `\`${value}\``).join(", ");
      return shape.name === "EdtfDate" ? "EDTF date" : shape.type;
  }
}

/** `id in …` as `ids in …`; links to types and vocabularies stay as they are. */
const plural = (type: string): string => type.replace(/^(?:id|number|record|string|integer|list)\b/, "$&s");

/** The references of a collection as arrows of the diagram: one for each target, with the names of the fields. */
function arrows(collection: (typeof collections)[number]): string[] {
  const targets = new Map<string, string[]>();
  const walk = (shape: FlatShape, path: string): void => {
    if (shape.kind === "list" || shape.kind === "map") walk(shape.item, path);
    else if (shape.kind === "object") {
      for (const [name, field] of shape.fields) if (name !== "evidence" && name !== "id") walk(field, path || name);
    } else if (shape.refersTo && shape.refersTo !== "any") {
      targets.set(shape.refersTo, [...new Set([...(targets.get(shape.refersTo) ?? []), path])]);
    }
  };
  walk(flatShapeOf(collection), "");
  return [...targets].map(([target, fields]) => {
    const label =
      fields.length > 4 ? `${fields.slice(0, 3).join(", ")} and ${fields.length - 3} more` : fields.join(", ");
    return `  ${collection} -->|${label}| ${target}`;
  });
}
