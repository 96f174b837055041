export { type CheckedDataset, type CheckOptions, checkDataset, type DatasetFiles } from "./check/check-dataset.ts";
export { problemOfValue } from "./check/explain-issue.ts";
export { formatRecord } from "./check/format-record.ts";
export { locator } from "./json/locate.ts";
export { isObject, type Parsed, parseJson, valueAt } from "./json/parse-json.ts";
export type { Finding, Path, Problem, Severity, TextFile } from "./json/problem.ts";
export { type EdtfSpan, span } from "./records/edtf-span.ts";
export { type Field, fieldOf, isProse } from "./records/field.ts";
export { jsonSchemaOf } from "./records/json-schema.ts";
export { publishedSchemas, type RecordOf, recordSchemas, type SchemaName } from "./records/record-schemas.ts";
export { type Reference, referencesIn, referenceTo } from "./records/references.ts";
export {
  type ChoiceShape,
  type ObjectShape,
  optionFor,
  readSchema,
  type Shape,
  shapeOf,
  tagsOf,
  type ValueShape,
} from "./records/shape.ts";
export { asPrinted } from "./records/types/as-printed.ts";
export { date } from "./records/types/date.ts";
export { label } from "./records/types/label.ts";
export { quantity } from "./records/types/quantity.ts";
export { type Redirect, redirect, redirects } from "./records/types/redirect.ts";
export { groundCollections } from "./records/types/reference.ts";
export { type RuleException, ruleExceptions } from "./records/types/rule-exceptions.ts";
export { schemaAddress } from "./records/types/schema-address.ts";
export { text } from "./records/types/text.ts";
export { child as childSchema } from "./records/walk.ts";
export { nearest } from "./rules/nearest.ts";
export { type Entry, type Placed, Records, valuesOf } from "./rules/records.ts";
export type { Rule, RuleText } from "./rules/rule.ts";
export { rules, ruleTexts } from "./rules/rules.ts";
export { type Collection, collections, withEvidence } from "./vocabularies/collection.ts";
export { type Predicate, predicates } from "./vocabularies/predicates.ts";
export * from "./wording/index.ts";
export { labelOf } from "./wording/label-of.ts";
