import type { Chapter } from "../book.ts";
import { armsDeals } from "./arms-deals.ts";
import { claims } from "./claims.ts";
import { colophon } from "./colophon.ts";
import { contents } from "./contents.ts";
import { cover } from "./cover.ts";
import { deployments } from "./deployments.ts";
import { discrepancies } from "./discrepancies.ts";
import { events } from "./events.ts";
import { figures } from "./figures.ts";
import { indexOfNames } from "./index-of-names.ts";
import { matters } from "./matters.ts";
import { paper } from "./paper.ts";
import { polls } from "./polls.ts";
import { recommendations } from "./recommendations.ts";
import { relations } from "./relations.ts";
import { sources } from "./sources.ts";
import { statements } from "./statements.ts";

/**
 * The chapters in the order of the book. To add one, add its file and a line here. Matters, sources and index come after
 * the chapters whose pages they list.
 */
export const chapters: readonly Chapter[] = [
  cover,
  contents,
  claims,
  recommendations,
  polls,
  armsDeals,
  deployments,
  figures,
  events,
  statements,
  relations,
  discrepancies,
  paper,
  matters,
  sources,
  indexOfNames,
  colophon,
];
