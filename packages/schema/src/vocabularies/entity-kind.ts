import { vocabulary } from "./vocabulary.ts";

/** The kinds of things the paper names. FollowTheMoney schemata in brackets where one fits. */
export const entityKind = vocabulary("EntityKind", "What kind of thing the paper names.", {
  person: "a human being [Person]",
  state: "a state, past or present [Country]",
  territory: "a region, de facto state or other territory that is no state [Country]",
  organisation: "an international, military or private organisation [Organization]",
  body: "an organ of a state or organisation [PublicBody]",
  formation: "a military formation: an army, regiment or group of forces [PublicBody]",
  place: "a settlement, country part or sea [Address]",
  facility: "an airfield, radar, base or communication centre [RealEstate]",
  agreement: "a treaty or agreement [Document]",
  document: "a doctrine, report or other text [Document]",
  equipment: "a weapon, vehicle, component or other materiel, by its type [Vehicle]",
  exercise: "a military exercise [Event]",
  company: "a company or plant [Company]",
  media: "a newspaper, broadcaster or site [Organization]",
  programme: "a programme, policy or project [Project]",
  concept: "an idea, dispute or process that has a name of its own",
});
