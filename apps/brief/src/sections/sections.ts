import { armsDeals } from "./arms-deals.ts";
import { colophon } from "./colophon.ts";
import { contents } from "./contents.ts";
import { discrepancies } from "./discrepancies.ts";
import { formatOfRelations } from "./format-of-relations.ts";
import { otherPolls } from "./other-polls.ts";
import type { Section } from "./section.ts";
import { sources } from "./sources.ts";
import { titlePage } from "./title-page.ts";
import { twoUnions } from "./two-unions.ts";

/** The brief from its first page to its last: adding a section is adding a file and a line here. */
export const sections: readonly Section[] = [
  titlePage,
  contents,
  formatOfRelations,
  twoUnions,
  otherPolls,
  armsDeals,
  discrepancies,
  sources,
  colophon,
];
