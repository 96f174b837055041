import { vocabulary } from "./vocabulary.ts";

/** SIPRI’s categories, and two for matters that SIPRI does not register. */
export const armsCategory = vocabulary(
  "ArmsCategory",
  "Category of the arms, as in the SIPRI Arms Transfers Database.",
  {
    aircraft: "aeroplanes, helicopters and drones",
    "air-defence-systems": "surface-to-air missile systems, and air defence in general",
    "armoured-vehicles": "tanks and other armoured vehicles",
    artillery: "guns and multiple rocket launchers",
    missiles: "guided missiles and their launch systems, including the technology",
    sensors: "radars, optics and other sensors",
    other: "components, chassis, software, textiles and services (SIPRI: other)",
    military: "military equipment in general, where the paper names no particular system (not in SIPRI)",
    forces: "stationing of troops or opening of a base (not in SIPRI)",
  },
);
