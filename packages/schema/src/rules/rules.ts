import { citationNear } from "./citation-near.ts";
import { citationNumber } from "./citation-number.ts";
import { citationWorks } from "./citation-works.ts";
import { dateAsPrinted } from "./date-as-printed.ts";
import { dateInCalendar } from "./date-in-calendar.ts";
import { derivedValue } from "./derived-value.ts";
import { entityKinds } from "./entity-kinds.ts";
import { factUsed } from "./fact-used.ts";
import { idMatchesFile } from "./id-matches-file.ts";
import { intervalForwards } from "./interval-forwards.ts";
import { linkHttp } from "./link-http.ts";
import { noOrphans } from "./no-orphans.ts";
import { noTwins } from "./no-twins.ts";
import { pageInSection } from "./page-in-section.ts";
import { percentSum } from "./percent-sum.ts";
import { pollParts } from "./poll-parts.ts";
import { quantityAsPrinted } from "./quantity-as-printed.ts";
import { quantityOrder } from "./quantity-order.ts";
import { recommendationSection } from "./recommendation-section.ts";
import { referenceKnown } from "./reference-known.ts";
import type { Rule } from "./rule.ts";
import { sectionTree } from "./section-tree.ts";
import { sharePossible } from "./share-possible.ts";
import { textClean } from "./text-clean.ts";
import { unknownReasoned } from "./unknown-reasoned.ts";

/** All rules across records: adding one is adding a file and a line here. */
export const rules: readonly Rule[] = [
  idMatchesFile,
  referenceKnown,
  noOrphans,
  entityKinds,
  noTwins,
  factUsed,
  unknownReasoned,
  dateInCalendar,
  dateAsPrinted,
  intervalForwards,
  quantityAsPrinted,
  quantityOrder,
  derivedValue,
  sharePossible,
  percentSum,
  pollParts,
  sectionTree,
  recommendationSection,
  pageInSection,
  citationNumber,
  citationWorks,
  citationNear,
  textClean,
  linkHttp,
];
