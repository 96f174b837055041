import { vocabulary } from "./vocabulary.ts";

/** Categories of the SIPRI Arms Transfers Database, with two for what SIPRI leaves out. */
export const armsCategory = vocabulary("ArmsCategory", "What is dealt in, by the categories of the SIPRI register.", {
  aircraft: "aeroplanes, helicopters and drones",
  "air-defence-systems": "surface-to-air missile systems and air defence at large",
  "armoured-vehicles": "tanks and other armoured vehicles",
  artillery: "guns and multiple rocket launchers",
  missiles: "guided missiles and their launch systems, technology included",
  sensors: "radars, optics and other sensors",
  other: "components, chassis, software, textiles and services (SIPRI: other)",
  military: "military equipment at large: the paper names no single system (not in SIPRI)",
  forces: "stationing troops or opening a base (not in SIPRI)",
});
