import { vocabulary } from "./vocabulary.ts";

/** Kinds of dated events. */
export const eventKind = vocabulary("EventKind", "What kind of event it was or was to be.", {
  signature: "a treaty or agreement is signed, adopted or ratified",
  decision: "a decree, law, decision or doctrine",
  meeting: "a summit, visit or round of talks",
  exercise: "a military exercise or a part of one",
  deployment: "forces or equipment are moved",
  conflict: "a war, an annexation or the use of force",
  dispute: "a dispute between states",
  election: "an election or a campaign",
  announcement: "something is announced or offered",
  appointment: "a person takes or leaves an office",
  protest: "a protest or its repression",
  publication: "a report, book or survey appears",
  other: "none of these",
});
