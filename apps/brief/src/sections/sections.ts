import type { Section } from "../section.ts";
import { armsDeals } from "./arms-deals.ts";
import { colophon } from "./colophon.ts";
import { contents } from "./contents.ts";
import { cover } from "./cover.ts";
import { deployments } from "./deployments.ts";
import { discrepancies } from "./discrepancies.ts";
import { inBrief } from "./in-brief.ts";
import { indexOfEntities } from "./index-of-entities.ts";
import { numbers } from "./numbers.ts";
import { publicOpinion } from "./public-opinion.ts";
import { recommendations } from "./recommendations.ts";
import { region } from "./region.ts";
import { sources } from "./sources.ts";
import { statements } from "./statements.ts";
import { threeMyths } from "./three-myths.ts";
import { twentyYears } from "./twenty-years.ts";

/**
 * The sections in the order of the brief. To add a section, add its file and a line here. Sources and index come after
 * the sections whose pages they list.
 */
export const sections: readonly Section[] = [
  cover,
  contents,
  inBrief,
  twentyYears,
  threeMyths,
  publicOpinion,
  armsDeals,
  deployments,
  numbers,
  region,
  statements,
  recommendations,
  discrepancies,
  sources,
  indexOfEntities,
  colophon,
];
