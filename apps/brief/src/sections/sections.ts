import type { Section } from "../section.ts";
import { armsDeals } from "./arms-deals.ts";
import { colophon } from "./colophon.ts";
import { contents } from "./contents.ts";
import { cover } from "./cover.ts";
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
 * The brief from its first page to its last: adding a section is adding a file and a line here.
 * Sources and index come after all that they list the pages of.
 */
export const sections: readonly Section[] = [
  cover,
  contents,
  inBrief,
  twentyYears,
  threeMyths,
  publicOpinion,
  armsDeals,
  numbers,
  region,
  statements,
  recommendations,
  discrepancies,
  sources,
  indexOfEntities,
  colophon,
];
