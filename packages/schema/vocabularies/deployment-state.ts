import { paper } from "../paper.ts";
import { vocabulary } from "./vocabulary.ts";

export const deploymentState = vocabulary("DeploymentState", `State of the deployment as of ${paper.year}.`, {
  "in-place": "the forces, equipment or facility are there",
  withdrawn: "they were there and have left",
  planned: "announced, proposed or planned, and neither carried out nor refused",
  refused: "proposed or demanded, and refused; it never took place",
});
