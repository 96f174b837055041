import { wrongArgument } from "./arguments.js";
import type { AnyRecord, Evidence } from "./types.js";

/** The passages that a record is based on, those of the steps of a deal included; none for records without evidence. */
export function evidenceOf(record: AnyRecord): readonly Evidence[] {
  if (!("evidence" in record)) return [];
  return "steps" in record
    ? [...record.evidence, ...record.steps.flatMap(({ evidence }) => evidence)]
    : record.evidence;
}

/** A record with evidence, or a step of a deal. */
export type WithEvidence = { readonly evidence: readonly Evidence[] };

/**
 * The passages of the paper that give a field: those that name it in `for`, otherwise those that name no field, otherwise
 * all of the record.
 *
 * @param record a record with evidence, or a step of a deal
 * @param fields the name of the field; for a value within a list, the names of both: `"waves", "value"`
 * @throws TypeError if the value has no evidence
 * @example evidenceFor(get("deployments", "russia-belarus-su-27sm3-2014"), "end").map(({ page }) => page) // [17]
 */
export function evidenceFor(record: WithEvidence, ...fields: readonly string[]): readonly Evidence[] {
  const evidence: unknown = record?.evidence;
  if (!Array.isArray(evidence)) {
    throw wrongArgument(
      "evidenceFor",
      record,
      "a record with evidence",
      "Pass a record that is not a work or a section.",
    );
  }
  const about = record.evidence.filter(({ for: names }) => names?.some((name) => fields.includes(name)));
  const general = record.evidence.filter(({ for: names }) => names === undefined);
  return [about, general].find(({ length }) => length > 0) ?? record.evidence;
}
