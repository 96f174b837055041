import type { AnyRecord, Evidence } from "./types.js";

/** The passages that a record is based on, those of the steps of a deal included; none for records without evidence. */
export function evidenceOf(record: AnyRecord): readonly Evidence[] {
  if (!("evidence" in record)) return [];
  return "steps" in record
    ? [...record.evidence, ...record.steps.flatMap(({ evidence }) => evidence)]
    : record.evidence;
}
