import { z } from "zod";
import { date } from "./types/date.ts";
import { recordFrame } from "./types/record.ts";
import { entityId, workId } from "./types/reference.ts";
import { text } from "./types/text.ts";

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

const name = z
  .string()
  .min(1)
  .max(120)
  .describe("The name that the paper prints, in its fullest form. Example: `Siarhei Bohdan`.");
const variants = z.array(variant).min(1).optional().describe("Other names of the same entity.");
const description = text.describe("What it is, in one sentence, as far as the paper tells.");

const country = entityId.optional().describe("The state that it belongs to or comes from. Example: `belarus`.");
const locatedIn = entityId.optional().describe("The place that it is in or near. Example: `hantsavichi`.");
const partOf = entityId
  .optional()
  .describe("The larger thing that this is a part or type of. Example: `su-30` for `su-30sm`.");
const held = date.optional().describe("When it was signed, adopted or held. Example: `1999`.");
const cited = workId.optional().describe("The cited work that is this document.");
const position = coordinates.optional();

/** One kind of entity: the fields that all share, and its own. */
const kind = <Kind extends string, Fields extends z.ZodRawShape>(
  word: Kind,
  id: string,
  meaning: string,
  fields: Fields,
) =>
  z
    .strictObject({ ...head, kind: z.literal(word).describe(meaning), name, variants, description, ...fields, ...tail })
    .meta({ id, description: meaning });

/** A person, state, organisation, weapon or other thing that the paper names. FollowTheMoney schemata in brackets. */
export const entity = z
  .discriminatedUnion("kind", [
    kind("person", "PersonEntity", "A human being. [Person]", {
      roles: z.array(role).min(1).optional().describe("What the person is, as the paper puts it."),
    }),
    kind("state", "StateEntity", "A state, past or present. [Country]", {
      iso3166: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional()
        .describe("The ISO 3166-1 alpha-2 code, where there is one. Example: `BY`."),
      partOf,
    }),
    kind("territory", "TerritoryEntity", "A region, de facto state or other territory that is no state. [Country]", {
      country,
      partOf,
    }),
    kind("organisation", "OrganisationEntity", "An international, military or private organisation. [Organization]", {
      country,
      locatedIn,
      partOf,
    }),
    kind("body", "BodyEntity", "An organ of a state or organisation. [PublicBody]", { country, locatedIn, partOf }),
    kind("formation", "FormationEntity", "A military formation: an army, regiment or group of forces. [PublicBody]", {
      country,
      locatedIn,
      partOf,
    }),
    kind("place", "PlaceEntity", "A settlement, part of a country or sea. [Address]", {
      country,
      locatedIn,
      partOf,
      coordinates: position,
    }),
    kind("facility", "FacilityEntity", "An airfield, radar, base or communication centre. [RealEstate]", {
      country,
      locatedIn,
      partOf,
      coordinates: position,
    }),
    kind("agreement", "AgreementEntity", "A treaty or agreement. [Document]", { document: cited, date: held }),
    kind("document", "DocumentEntity", "A doctrine, report or other text. [Document]", {
      country,
      document: cited,
      date: held,
    }),
    kind("equipment", "EquipmentEntity", "A weapon, vehicle, component or other materiel, by its type. [Vehicle]", {
      country,
      partOf,
    }),
    kind("exercise", "ExerciseEntity", "A military exercise. [Event]", { partOf, date: held }),
    kind("company", "CompanyEntity", "A company or plant. [Company]", { country, locatedIn, partOf }),
    kind("media", "MediaEntity", "A newspaper, broadcaster or site. [Organization]", { country }),
    kind("programme", "ProgrammeEntity", "A programme, policy or project. [Project]", { country, partOf, date: held }),
    kind("concept", "ConceptEntity", "An idea, dispute or process that has a name of its own.", {
      country,
      partOf,
      date: held,
    }),
  ])
  .meta({ title: "Entity", description: "A person, state, organisation, weapon or other thing that the paper names." });
