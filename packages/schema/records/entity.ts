import { z } from "zod";
import { actors, people, places } from "../vocabularies/entity-kind.ts";
import { fields } from "./field.ts";
import { date } from "./types/date.ts";
import { recordFrame } from "./types/record.ts";
import { entityId } from "./types/reference.ts";
import { text } from "./types/text.ts";

const { head, tail } = recordFrame("entities", entityId);

const variant = z
  .strictObject({
    name: z.string().min(1).max(120).describe("The other name. Example: `CSTO`."),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/)
      .optional()
      .describe("The language of the name as a BCP 47 tag; absent for English. Examples: `be`, `ru`, `ru-Latn`."),
    printed: z
      .literal(true)
      .optional()
      .describe("`true` if the paper prints this name; absent if the name comes from elsewhere."),
  })
  .meta({ id: "NameVariant", description: "Another name of the same entity: a spelling, acronym or translation." })
  .register(fields, { wording: "{name}" });

const role = z
  .strictObject({
    title: z.string().min(1).max(120).describe("The role as the paper gives it. Example: `military expert`."),
    of: entityId
      .optional()
      .describe("The state, body or organisation in which the person has the role.")
      .register(fields, { kinds: ["media", "formation", ...actors] }),
  })
  .meta({ id: "Role", description: "A role of a person, as the paper gives it." })
  .register(fields, { wording: "{title}" });

const coordinates = z
  .strictObject({
    latitude: z.number().min(-90).max(90).describe("Degrees north of the equator (WGS 84)."),
    longitude: z.number().min(-180).max(180).describe("Degrees east of Greenwich (WGS 84)."),
    geonames: z
      .int()
      .min(1)
      .describe("The GeoNames id of the place. Example: `628634`.")
      .register(fields, { caption: "GeoNames id" }),
  })
  .meta({ id: "Coordinates", description: "The coordinates of a place, from GeoNames." });

const name = z
  .string()
  .min(1)
  .max(120)
  .describe(
    "The fullest form of the name that the paper prints, or a clearer one with a `basis`; then the printed form is one of the `variants`. Example: `Siarhei Bohdan`.",
  );
const variants = z
  .array(variant)
  .min(1)
  .optional()
  .describe("Other names of the same entity.")
  .register(fields, { caption: "other name", plural: "other names", key: ["name"] });
const article = z
  .literal("the")
  .optional()
  .describe("`the` if the name takes the article in a sentence: the European Union, the Volga radar.");
const description = text.describe("What the entity is, in one sentence, as far as the paper says.");

const country = entityId
  .optional()
  .describe("The state to which the entity belongs or from which it comes. Example: `belarus`.")
  .register(fields, { kinds: ["state"] });
const locatedIn = entityId
  .optional()
  .describe("The place in which the entity is located, or the nearest place. Example: `hantsavichi`.")
  .register(fields, { kinds: places });
const partOf = entityId
  .optional()
  .describe(
    "The whole of which this is a part, or the general type of which this is a version. Example: `su-30` for `su-30sm`.",
  )
  .register(fields, { kinds: [...people, "equipment", "exercise", "programme", "concept"] });
const held = date.optional().describe("Date of signature or adoption, or of the event. Example: `1999`.");

/** One kind of entity: the fields of every entity, and its own. */
const kind = <Kind extends string, Fields extends z.ZodRawShape>(
  word: Kind,
  id: string,
  meaning: string,
  fields: Fields,
) =>
  z
    .strictObject({
      ...head,
      kind: z.literal(word).describe(meaning),
      name,
      article,
      variants,
      description,
      ...fields,
      ...tail,
    })
    .meta({ id, description: meaning });

/** Any person, state, organisation or thing; the descriptions name the FollowTheMoney schema of each kind in brackets. */
export const entity = z
  .discriminatedUnion("kind", [
    kind("person", "PersonEntity", "A person. [Person]", {
      roles: z
        .array(role)
        .min(1)
        .optional()
        .describe("The roles of the person, as the paper gives them.")
        .register(fields, { key: ["title", "of"] }),
    }),
    kind(
      "group",
      "GroupEntity",
      "People whom the paper does not name one by one, such as Western strategists. [Organization]",
      {
        country,
        partOf,
      },
    ),
    kind("state", "StateEntity", "A state, past or present. [Country]", {
      iso3166: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional()
        .describe("The ISO 3166-1 alpha-2 code, if there is one. Example: `BY`.")
        .register(fields, { caption: "ISO 3166 code" }),
      partOf,
    }),
    kind("territory", "TerritoryEntity", "A region, de facto state or other territory that is not a state. [Country]", {
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
    kind("place", "PlaceEntity", "A settlement, a part of a country, or a sea. [Address]", {
      country,
      locatedIn,
      partOf,
      coordinates: coordinates.optional(),
    }),
    kind("facility", "FacilityEntity", "An airfield, radar, base or communication centre. [RealEstate]", {
      country,
      locatedIn,
      partOf,
    }),
    kind("agreement", "AgreementEntity", "A treaty or agreement. [Document]", { date: held }),
    kind("document", "DocumentEntity", "A doctrine, report or other text. [Document]", {
      country,
      date: held,
    }),
    kind("equipment", "EquipmentEntity", "A type of weapon, vehicle, component or other materiel. [Vehicle]", {
      country,
      partOf,
    }),
    kind("exercise", "ExerciseEntity", "A military exercise. [Event]", { partOf, date: held }),
    kind("company", "CompanyEntity", "A company or plant. [Company]", { country, locatedIn, partOf }),
    kind("media", "MediaEntity", "A newspaper, broadcaster or website. [Organization]", { country }),
    kind("programme", "ProgrammeEntity", "A programme, policy or project. [Project]", { country, partOf }),
    kind("concept", "ConceptEntity", "A named idea, dispute or process.", {
      country,
      partOf,
      date: held,
    }),
  ])
  .meta({ title: "Entity", description: "A person, state, organisation, weapon or other thing that the paper names." });
