import { vocabulary } from "./vocabulary.ts";

export const deploymentTenure = vocabulary(
  "DeploymentTenure",
  "For how long and by what right the deployment is there.",
  {
    permanent: "permanently based, on the deploying state's own soil or by agreement with the host",
    leased: "in a facility that the host leases or lends to the deploying state",
    rotational: "units or crews that relieve each other at intervals",
    temporary: "for a limited time or a single occasion",
  },
);
