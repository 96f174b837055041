import { type Predicate, predicates } from "../vocabularies/predicates.ts";
import { type EntityName, type Labelled, labelFrom } from "./label.ts";

/**
 * The label of a record of any collection, with the predicates of the schema.
 *
 * @param nameOf the entity of an id; an id that it does not find is written as it is
 */
export const labelOf = (record: Labelled, nameOf: (id: string) => EntityName | undefined): string =>
  labelFrom(record, nameOf, patterns);

const patterns: ReadonlyMap<string, Predicate> = new Map(Object.entries(predicates));
