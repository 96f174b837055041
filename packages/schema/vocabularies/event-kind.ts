import { vocabulary } from "./vocabulary.ts";

export const eventKind = vocabulary("EventKind", "Kind of event, past or planned.", {
  signature: "a treaty or agreement is signed, adopted or ratified",
  decision: "a decree, law, decision or doctrine is issued",
  meeting: "a summit, visit or round of talks",
  exercise: "a military exercise or part of one",
  deployment: "forces or equipment are moved",
  conflict: "a war, an annexation or the use of force",
  dispute: "a dispute between states",
  election: "an election or a campaign",
  announcement: "something is announced or offered",
  appointment: "a person takes or leaves office",
  protest: "a protest or its repression",
  publication: "a report, book or survey is published",
  other: "none of these",
});
