import { vocabulary } from "./vocabulary.ts";

export const deploymentKind = vocabulary("DeploymentKind", "What is deployed.", {
  facility: "a base, airfield, radar station or other installation",
  unit: "a named or counted formation, such as a regiment or battalion",
  equipment: "aircraft, tanks or weapon systems, with or without their crews",
  forces: "troops, where the paper names neither a unit nor equipment",
});
