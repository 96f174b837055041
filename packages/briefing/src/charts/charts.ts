/** All charts: those of the briefing in the order of its pages, then those of the website alone. */
import type { Chart } from "../blocks.ts";
import type { Dataset } from "../dataset.ts";
import { coverMap } from "./cover-map.ts";
import { datedRecords } from "./dated-records.ts";
import { mutualDependence } from "./mutual-dependence.ts";
import { network } from "./network.ts";
import { pollLines } from "./poll-lines.ts";
import { promiseTimeline } from "./promise-timeline.ts";
import { requestMatrix } from "./request-matrix.ts";
import { siteMap } from "./site-map.ts";
import { statusMap } from "./status-map.ts";
import { suwalkiGap } from "./suwalki-gap.ts";
import { zapad2017 } from "./zapad-2017.ts";

export const charts: readonly ((dataset: Dataset) => Chart)[] = [
  coverMap,
  promiseTimeline,
  requestMatrix,
  statusMap,
  zapad2017,
  pollLines,
  mutualDependence,
  suwalkiGap,
  siteMap,
  network,
  datedRecords,
];
