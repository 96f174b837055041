import { armsDeals } from "./arms-deals.ts";
import { colophon } from "./colophon.ts";
import { contents } from "./contents.ts";
import { discrepancies } from "./discrepancies.ts";
import { formatOfRelations } from "./format-of-relations.ts";
import { notes } from "./notes.ts";
import { numbers } from "./numbers.ts";
import { otherPolls } from "./other-polls.ts";
import { recommendations } from "./recommendations.ts";
import type { Section } from "./section.ts";
import { sources } from "./sources.ts";
import { threeMyths } from "./three-myths.ts";
import { titlePage } from "./title-page.ts";
import { twoUnions } from "./two-unions.ts";

/** The brief from its first page to its last: adding a section is adding a file and a line here. */
export const sections: readonly Section[] = [
  titlePage,
  contents,
  threeMyths,
  formatOfRelations,
  twoUnions,
  otherPolls,
  armsDeals,
  numbers,
  recommendations,
  discrepancies,
  sources,
  notes,
  colophon,
];
