import type { z } from "zod";
import type { Collection } from "../vocabularies/collection.ts";
import { armsDeal } from "./arms-deal.ts";
import { citation } from "./citation.ts";
import { claim } from "./claim.ts";
import { deployment } from "./deployment.ts";
import { discrepancy } from "./discrepancy.ts";
import { dossier } from "./dossier.ts";
import { entity } from "./entity.ts";
import { event } from "./event.ts";
import { figure } from "./figure.ts";
import { poll } from "./poll.ts";
import { recommendation } from "./recommendation.ts";
import { relation } from "./relation.ts";
import { section } from "./section.ts";
import { statement } from "./statement.ts";
import { redirects } from "./types/redirect.ts";
import { work } from "./work.ts";

/** The schema of each collection's records. */
export const recordSchemas = {
  sections: section,
  entities: entity,
  figures: figure,
  "arms-deals": armsDeal,
  deployments: deployment,
  polls: poll,
  events: event,
  statements: statement,
  relations: relation,
  claims: claim,
  recommendations: recommendation,
  dossiers: dossier,
  works: work,
  citations: citation,
  discrepancies: discrepancy,
} as const satisfies Record<Collection, z.ZodType>;

/** A valid record of a collection. */
export type RecordOf<C extends Collection> = z.infer<(typeof recordSchemas)[C]>;

/** Every schema that is published as a JSON Schema, by name: of the records of each collection, and of the redirects. */
export const publishedSchemas = { ...recordSchemas, redirects } as const;

/** The name of a published schema. Example: `polls`. */
export type SchemaName = keyof typeof publishedSchemas;
