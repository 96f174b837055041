import { vocabulary } from "./vocabulary.ts";

export const eventKind = vocabulary("EventKind", "Kind of event, past or planned.", {
  signature: "a treaty or agreement is signed, adopted or ratified by its parties",
  decision: "a state or body issues a law, decree, doctrine or other formal decision",
  policy: "a state changes a lasting policy or practice, without a single formal decision",
  announcement: "an actor publicly announces, presents, offers, requests, demands or threatens something",
  meeting: "a summit, visit or round of talks, or one that someone boycotts",
  foundation: "an organisation, institution, facility or unit is set up, opened or completed, or a member joins it",
  exercise: "a military exercise or part of one",
  deployment: "forces or equipment are moved, or taken into or out of service",
  conflict: "a war, an annexation or another use of force",
  dispute: "a quarrel between states or leaders, such as a trade war",
  trade: "goods, energy or a company are sold, bought, delivered or cut off",
  election: "an election, a campaign or a change in who may stand",
  appointment: "a person takes, holds or leaves an office",
  protest: "a protest or its repression",
  crisis: "a recession, an epidemic or another emergency",
  perception: "a fear, a mood, a narrative or a social movement spreads among officials, experts or the public",
  publication: "a report, survey, interview, wargame or book is carried out or published",
  other: "none of these",
});
