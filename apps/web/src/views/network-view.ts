/** The relations as the page of the network shows them: by entity, as a table, and as a drawing. */
import type { Chart } from "@unionstate/briefing";
import { type Entity, formatCertainty, get, label, list, type Relation, sources } from "@unionstate/dataset";
import { pathOf } from "../site.ts";

/** A relation in a list or a table. */
export type RelationRow = {
  readonly relation: Relation;
  /** The sentence. Example: `Belarus is a member of the CSTO (as of 2020)`. */
  readonly sentence: string;
  readonly predicate: string;
  readonly subject: Entity;
  readonly object: Entity;
  readonly certainty: string;
  readonly isFirm: boolean;
  readonly pages: readonly number[];
  /** What the filters of the page compare. */
  readonly filter: { readonly "data-entity": string; readonly "data-certainty": string };
};

/** An entity with its relations, those that it is the subject of first. */
export type Neighbourhood = {
  readonly entity: Entity;
  readonly firm: readonly RelationRow[];
  readonly unsure: readonly RelationRow[];
};

const { compare } = new Intl.Collator("en-GB");

/** The relations in the order of their sentences, those of hypotheses and rumours included. */
export const relationRows: readonly RelationRow[] = list("relations")
  .map(rowOf)
  .toSorted((a, b) => compare(a.sentence, b.sentence));

/** Every entity that has a relation, by name. */
export const neighbourhoods: readonly Neighbourhood[] = [
  ...new Set(list("relations").flatMap(({ subject, object }) => [subject, object])),
]
  .map((id) => get("entities", id))
  .toSorted((a, b) => compare(a.name, b.name))
  .map((entity) => {
    const own = relationRows
      .filter(({ subject, object }) => subject.id === entity.id || object.id === entity.id)
      .toSorted((a, b) => Number(b.subject.id === entity.id) - Number(a.subject.id === entity.id));
    return { entity, firm: own.filter(({ isFirm }) => isFirm), unsure: own.filter(({ isFirm }) => !isFirm) };
  });

/** The other end of a relation. */
export const neighbourOf = ({ subject, object }: RelationRow, { id }: Entity): Entity =>
  subject.id === id ? object : subject;

/** The link to the section of an entity, which also chooses the entity where scripts run. */
export const choose = ({ id }: Entity): string => `#${id}`;

function rowOf(relation: Relation): RelationRow {
  const { subject, predicate, object } = relation;
  const isFirm = relation.certainty === "stated" || relation.certainty === "attributed";
  return {
    relation,
    sentence: label(relation),
    predicate: predicate.replaceAll("-", " "),
    subject: get("entities", subject),
    object: get("entities", object),
    certainty: formatCertainty(relation) || "stated by the paper",
    isFirm,
    pages: [...new Set(sources(relation).map(({ page }) => page))].toSorted((a, b) => a - b),
    filter: { "data-entity": `${subject} ${object}`, "data-certainty": isFirm ? "firm all" : "all" },
  };
}

/**
 * The drawing, in which a point chooses its entity, and which the filters of the page dim or hide. It is for the eye and
 * the pointer: its description, the list and the table say the same.
 */
export function networkSvg({ svg }: Chart): string {
  return svg
    .replace("<svg ", '<svg aria-hidden="true" ')
    .replaceAll(/<g data-records="relations\/([^"]+)"/g, (_, id: string) => {
      const row = relationRows.find(({ relation }) => relation.id === id);
      return row ? `<g ${attributes(row.filter)}${row.isFirm ? "" : " data-off data-unsure"}` : "<g";
    })
    .replaceAll(/<a href="[^"]*" data-records="entities\/([^"]+)"/g, (_, id: string) => {
      const found = neighbourhoods.find(({ entity }) => entity.id === id);
      if (!found) return `<a href="${pathOf(`entities/${id}/`)}" tabindex="-1"`;
      const { entity, firm, unsure } = found;
      const near = new Set([...firm, ...unsure].flatMap(({ subject, object }) => [subject.id, object.id]));
      const filter = { "data-entity": [...near].join(" "), "data-certainty": firm.length > 0 ? "firm all" : "all" };
      return `<a href="${choose(entity)}" tabindex="-1" ${attributes(filter)}${firm.length > 0 ? "" : " data-off data-unsure"}`;
    });
}

const attributes = (filter: RelationRow["filter"]): string =>
  Object.entries(filter)
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ");
