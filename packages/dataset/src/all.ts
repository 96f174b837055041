import { armsDeals } from "./arms-deals.js";
import { citations } from "./citations.js";
import { claims } from "./claims.js";
import { discrepancies } from "./discrepancies.js";
import { entities } from "./entities.js";
import { events } from "./events.js";
import { figures } from "./figures.js";
import { polls } from "./polls.js";
import { recommendations } from "./recommendations.js";
import { relations } from "./relations.js";
import { sections } from "./sections.js";
import { statements } from "./statements.js";
import type { Collection, RecordOf } from "./types.js";
import { works } from "./works.js";

/** All collections by name. */
export const all: { readonly [C in Collection]: readonly RecordOf[C][] } = {
  sections,
  entities,
  figures,
  "arms-deals": armsDeals,
  polls,
  events,
  statements,
  relations,
  claims,
  recommendations,
  works,
  citations,
  discrepancies,
};
