import { collections, jsonSchemaOf, type Predicate, predicates, readSchema, recordSchemas } from "@unionstate/schema";
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

/** The ideas behind the model, each a paragraph. */
const principles = [
  "**One label.** A record is named by one phrase that makes sense alone: who did what to whom and, where it matters, when. It is in `label`, in `name` (entities) or in `title` (sections, works, dossiers). A relation needs none: its predicate makes a sentence of the names at its ends, such as “Belarus is a member of the CSTO (as of 2020)”. A footnote is named by its number. `label(record)` of the package returns the label of any record.",
  "**True when read alone.** A record, a table row or an edge of the network is true without its description, which only adds details.",
  "**Certainty.** `certainty` says how surely the paper states a figure, deal, deployment, event, relation or claim: as a fact in its own voice (`stated`), as what another person or body says or estimates (`attributed`), as a possibility (`hypothesis`) or as hearsay (`rumour`). `accordingTo` names whose account it is. Plans, refusals and cancellations are not degrees of certainty: they are the `status` of an event, the `state` of a deployment or a step of a deal.",
  "**Who acted.** The `actors` of an event acted; `about` lists whom or what it concerned. “The Kremlin” or “Minsk” is recorded as the state, body or person that is meant. Analysts, media and observers are speakers of their own; where the paper does not name them, they are an entity of kind `group`, never their state.",
  "**Deals have steps.** One record is one matter of supply. Its `steps` are in order of time: requested, offered, agreed, ordered, delivered, refused, withdrawn, each with its date, number, price and evidence. The last step is the state of the matter in 2020. Standing terms of supply, such as domestic prices, are of kind `terms`.",
  "**Deployments are not deals.** Forces, equipment or a facility on a territory stay the property of their `owner`. `state` says whether they are in place, withdrawn, planned or refused.",
  "**Claims have grounds.** A claim is one of three myths, an argument for or against a claim, or a conclusion. `restsOn` lists the records from which the paper argues at that place.",
  "**Dossiers** list the records that belong to one matter, such as an airbase or an exercise, in the order in which they are best read.",
  "**Quantities** are `exact` (`value`), a `range` (`low`, `high`) or a `bound` (`comparator`, `limit`): “more than 75%” is a bound with the limit 75, so that nobody mistakes 75 for the value. `approximate` means “about” or “some”. Units are plain words, such as `person` or `percentage-point`, `%`, or the ISO 4217 code of a currency.",
  "**Dates** are [EDTF](https://www.loc.gov/standards/datetime/), level 1, exactly as precise as the paper: `2016-06`, `199X` (some time in the 1990s), `2014/..` (since 2014, and still so in 2020).",
  "**Printed words.** `asPrinted` holds a quantity, date or name exactly as the paper prints it. Where a value says less than the paper’s words, they are in the field with `AsPrinted` added to its name: `199X` with “early 1990s” in `dateAsPrinted`.",
  "**Unknown values** are `null`, with the reason in `unknown`: `notStated`; `vague`, if the paper gives an amount or date only in words, such as “dozens of thousands” (they are in the `AsPrinted` field); or `lostInSource`. A field that does not apply is absent.",
  "**Stated, derived, corroborated.** Values are what the paper states. `basis` lists those that are derived or interpreted, with the inputs. `corroborations` hold what other sources say, and never replace a stated value.",
];

function page(): string {
  const shared = new Map<string, FlatObject>();
  const own = collections.map((collection) => section(collection, flatShapeOf(collection), shared));
  const redirects = flatShapeOf("redirects");
  return [
    "# Data model",
    "",
    "Generated from the schemas (`npm run generate`).",
    "",
    "## Principles",
    "",
    ...principles.map((each) => `- ${each}`),
    "",
    "## References between collections",
    "",
    "```mermaid",
    "flowchart LR",
    ...collections.flatMap((collection) => arrows(collection)),
    "```",
    "",
    "Not shown: every collection except `sections`, `dossiers`, `works` and `citations` refers to sections and footnotes in its evidence; claims and recommendations refer to the records on which they rest; dossiers and discrepancies can refer to any record.",
    "",
    "## Collections",
    "",
    "Every record also has `$schema`, the URL of its JSON Schema. A field marked “required” is in every record of its collection and is never `null`. Any other field can be absent from some records, or `null` in them. Some fields are required only for one kind of record; an argument, for example, requires `stance`. Names in square brackets are the corresponding FollowTheMoney types; “SIPRI”, “IISS”, “AAPOR”, “DDI”, “CSL” and “FHIR” name the corresponding field of that standard.",
    "",
    ...own.flat(),
    "## Redirects",
    "",
    `${redirects.description} \`redirects.json\` lists the redirects; [versioning.md](versioning.md#removed-records) says when a record may be removed. \`to\` is one record, or several if the removed record was split; it is absent if the removed record was withdrawn.`,
    "",
    ...fieldTable(redirects, shared),
    "",
    "## Predicates",
    "",
    "The predicates of relations, with the kinds of entities that each accepts at its ends and the sentence that it makes of their names. A sentence about a relation that has ended is in the past tense.",
    "",
    "| predicate | meaning | subject | object | sentence |",
    "| --- | --- | --- | --- | --- |",
    ...Object.entries<Predicate>(predicates).map(
      ([name, { meaning, subject, object, pattern }]) =>
        `| \`${name}\` | ${meaning} | ${subject.join(", ")} | ${object.join(", ")} | ${pattern.replace("{subject}", "*subject*").replace("{object}", "*object*")} |`,
    ),
    "",
    "## Vocabularies",
    "",
    "The permitted values of a field, with their definitions.",
    "",
    ...[...vocabularies]
      .filter((name) => name !== "Predicate")
      .sort()
      .flatMap((name) => [`### ${name}`, "", descriptions.get(name) ?? "", ""]),
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
      if (shape.name === "Predicate") return "[Predicate](#predicates)";
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
