import { vocabulary } from "./vocabulary.ts";

export const certainty = vocabulary("Certainty", "How surely the paper states what the record says.", {
  stated: "the paper states it as a fact, in its own voice",
  attributed: "the paper reports that someone says or thinks it; `accordingTo` names them",
  hypothesis: "the paper, or someone it quotes, offers it as a supposition or a possibility",
  rumour: "the paper reports it as hearsay",
});
