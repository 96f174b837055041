import { vocabulary } from "./vocabulary.ts";

/** The categories of SIPRI that the paper’s arms belong to. */
export const armsCategory = vocabulary(
  "ArmsCategory",
  "Category of the arms in the SIPRI Arms Transfers Database; absent for what SIPRI does not register, such as components, services or military equipment in general.",
  {
    aircraft: "aeroplanes, helicopters and drones",
    "air-defence-systems": "surface-to-air missile systems",
    artillery: "guns and multiple rocket launchers",
    missiles: "guided missiles and their launch systems, including the technology",
  },
);
