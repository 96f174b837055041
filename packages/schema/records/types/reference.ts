import { z } from "zod";
import { paper } from "../../paper.ts";
import { type Collection, collections } from "../../vocabularies/collection.ts";
import { fields } from "../field.ts";
import { recordNamePattern } from "./record-name.ts";
import { slug } from "./slug.ts";

type Target = { readonly collection: Collection; readonly id: string };

/** The schemas of references, and the record that a value of each refers to. Rules find every reference by this list. */
export const referenceTargets: Map<z.core.$ZodType, (value: unknown) => Target | undefined> = new Map();

function idOf(collection: Collection, id: string, thing: string): z.ZodString {
  const schema = slug().meta({ id, description: `The id of ${thing}: the name of its file in \`${collection}/\`.` });
  referenceTargets.set(schema, (value) => ({ collection, id: String(value) }));
  return schema;
}

export const sectionId = idOf("sections", "SectionId", "a section of the paper, e.g. `disputes-over-armaments`");
export const entityId = idOf("entities", "EntityId", "an entity, e.g. `belarus`");
export const figureId = idOf("figures", "FigureId", "a figure, e.g. `zapad-2013-participants`");
export const armsDealId = idOf("arms-deals", "ArmsDealId", "an arms deal, e.g. `russia-belarus-su-30sm-2016`");
export const deploymentId = idOf("deployments", "DeploymentId", "a deployment, e.g. `russia-belarus-volga-radar`");
export const pollId = idOf("polls", "PollId", "a poll question, e.g. `two-unions`");
export const eventId = idOf("events", "EventId", "an event, e.g. `union-state-treaty-1999`");
export const statementId = idOf("statements", "StatementId", "a statement");
export const relationId = idOf("relations", "RelationId", "a relation");
export const claimId = idOf("claims", "ClaimId", "a claim");
export const recommendationId = idOf("recommendations", "RecommendationId", "a recommendation");
export const dossierId = idOf("dossiers", "DossierId", "a dossier, e.g. `airbase`");
export const workId = idOf("works", "WorkId", "a cited work");
export const citationId = idOf("citations", "CitationId", "a citation, e.g. `note-33`");
export const discrepancyId = idOf("discrepancies", "DiscrepancyId", "a discrepancy");

/** The number of a footnote: a reference to `citations/note-<number>`. */
export const citationNumber: z.ZodInt = z
  .int()
  .min(1)
  .max(paper.notes)
  .meta({
    id: "CitationNumber",
    description: `The printed number of a footnote of the paper, 1–${paper.notes}.`,
  })
  .register(fields, { wording: (number) => `note ${number}` });
referenceTargets.set(citationNumber, (number) => ({ collection: "citations", id: `note-${number}` }));

export const recordReference: z.ZodString = z
  .string()
  .regex(recordNamePattern)
  .meta({ id: "RecordReference", description: "Any record, by collection and id, e.g. `polls/two-unions`." });
referenceTargets.set(recordReference, namedRecord);

/** The collections whose records a claim or a recommendation can rest on: facts and other claims, never an entity. */
export const groundCollections = [
  "figures",
  "arms-deals",
  "deployments",
  "polls",
  "events",
  "statements",
  "relations",
  "claims",
] as const satisfies readonly Collection[];

export const groundReference: z.ZodString = z
  .string()
  .regex(new RegExp(`^(?:${groundCollections.join("|")})/[a-z0-9]+(?:-[a-z0-9]+)*$`))
  .meta({
    id: "GroundReference",
    description:
      "A record from which the paper argues, by collection and id: a figure, arms deal, deployment, poll, event, statement, relation or claim. Example: `polls/two-unions`.",
  });
referenceTargets.set(groundReference, namedRecord);

/** `polls/two-unions` as a collection and an id. */
function namedRecord(value: unknown): Target | undefined {
  const [name, id = ""] = String(value).split("/");
  const collection = collections.find((one) => one === name);
  return collection && { collection, id };
}
