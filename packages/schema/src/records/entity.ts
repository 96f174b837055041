import { z } from "zod";
import { date } from "../shapes/date.ts";
import { recordFrame } from "../shapes/record.ts";
import { entityId, workId } from "../shapes/reference.ts";
import { text } from "../shapes/text.ts";
import { entityKind } from "../vocabularies/entity-kind.ts";

const { head, tail } = recordFrame("entities", entityId);

const variant = z
  .strictObject({
    name: z.string().min(1).max(120).describe("The other name. Example: `CSTO`."),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/)
      .optional()
      .describe("Its language as a BCP 47 tag; absent for English. Examples: `be`, `ru`, `ru-Latn`."),
    printed: z
      .literal(true)
      .optional()
      .describe("Set where the paper itself prints this name; absent where it comes from elsewhere."),
  })
  .meta({ id: "NameVariant", description: "Another name of the same entity: a spelling, acronym or translation." });

const role = z
  .strictObject({
    title: z.string().min(1).max(120).describe("The role as the paper gives it. Example: `military expert`."),
    of: entityId.optional().describe("The state, body or organisation the role belongs to."),
    date: date.optional().describe("When the person held it, where the paper says so."),
  })
  .meta({ id: "Role", description: "What a person is, as the paper puts it." });

const coordinates = z
  .strictObject({
    latitude: z.number().min(-90).max(90).describe("Degrees north of the equator (WGS 84)."),
    longitude: z.number().min(-180).max(180).describe("Degrees east of Greenwich (WGS 84)."),
    geonames: z.int().min(1).describe("The GeoNames id that the position comes from. Example: `628634`."),
  })
  .meta({ id: "Coordinates", description: "Where a place or facility is, from GeoNames." });

/** A person, state, organisation, weapon or other thing that the paper names. */
export const entity = z
  .strictObject({
    ...head,
    kind: entityKind,
    name: z
      .string()
      .min(1)
      .max(120)
      .describe("The name that the paper prints, in its fullest form. Example: `Siarhei Bohdan`."),
    variants: z.array(variant).min(1).optional().describe("Other names of the same entity."),
    description: text.describe("What it is, in one sentence, as far as the paper tells."),
    roles: z.array(role).min(1).optional().describe("For persons: what they are, as the paper puts it."),
    iso3166: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional()
      .describe("For states: the ISO 3166-1 alpha-2 code, where there is one. Example: `BY`."),
    country: entityId
      .optional()
      .describe("The state that the place, body, company or weapon belongs to or comes from."),
    locatedIn: entityId.optional().describe("For facilities and places: the place they are in or near."),
    partOf: entityId
      .optional()
      .describe("The larger thing that this is a part or type of. Example: `su-30` for `su-30sm`."),
    coordinates: coordinates.optional(),
    document: workId.optional().describe("The cited work that is this document."),
    date: date.optional().describe("For agreements, documents and exercises: when it was signed, adopted or held."),
    ...tail,
  })
  .meta({ title: "Entity", description: "A person, state, organisation, weapon or other thing that the paper names." });
