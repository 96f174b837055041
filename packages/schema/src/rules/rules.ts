import { basisInputs } from "./basis-inputs.ts";
import { boundAsPrinted } from "./bound-as-printed.ts";
import { citationNear } from "./citation-near.ts";
import { citationNumber } from "./citation-number.ts";
import { citationOrder } from "./citation-order.ts";
import { citationWorks } from "./citation-works.ts";
import { claimGrounds } from "./claim-grounds.ts";
import { dateAsPrinted } from "./date-as-printed.ts";
import { dateInCalendar } from "./date-in-calendar.ts";
import { derivedValue } from "./derived-value.ts";
import { entityKinds } from "./entity-kinds.ts";
import { factUsed } from "./fact-used.ts";
import { forFields } from "./for-fields.ts";
import { idMatchesFile } from "./id-matches-file.ts";
import { intervalForwards } from "./interval-forwards.ts";
import { linkHttp } from "./link-http.ts";
import { listRepeats } from "./list-repeats.ts";
import { namesAlike } from "./names-alike.ts";
import { noOrphans } from "./no-orphans.ts";
import { noTwins } from "./no-twins.ts";
import { pageInSection } from "./page-in-section.ts";
import { percentSum } from "./percent-sum.ts";
import { placeInCountry } from "./place-in-country.ts";
import { pollComparison } from "./poll-comparison.ts";
import { pollParts } from "./poll-parts.ts";
import { pollWaves } from "./poll-waves.ts";
import { quantityApproximate } from "./quantity-approximate.ts";
import { quantityAsPrinted } from "./quantity-as-printed.ts";
import { quantityOrder } from "./quantity-order.ts";
import { quantityWhole } from "./quantity-whole.ts";
import { recommendationSection } from "./recommendation-section.ts";
import { referenceKnown } from "./reference-known.ts";
import { relationEnds } from "./relation-ends.ts";
import { relationKinds } from "./relation-kinds.ts";
import type { Rule } from "./rule.ts";
import { sectionTree } from "./section-tree.ts";
import { sharePossible } from "./share-possible.ts";
import { statementDate } from "./statement-date.ts";
import { textClean } from "./text-clean.ts";
import { textLength } from "./text-length.ts";
import { textScript } from "./text-script.ts";
import { unitAsPrinted } from "./unit-as-printed.ts";
import { unknownReasoned } from "./unknown-reasoned.ts";
import { waveId } from "./wave-id.ts";
import { workTitle } from "./work-title.ts";

/** All rules across records: adding one is adding a file and a line here. */
export const rules: readonly Rule[] = [
  idMatchesFile,
  referenceKnown,
  noOrphans,
  entityKinds,
  namesAlike,
  noTwins,
  factUsed,
  claimGrounds,
  relationEnds,
  relationKinds,
  unknownReasoned,
  dateInCalendar,
  dateAsPrinted,
  statementDate,
  intervalForwards,
  quantityAsPrinted,
  unitAsPrinted,
  quantityApproximate,
  boundAsPrinted,
  quantityWhole,
  quantityOrder,
  derivedValue,
  basisInputs,
  sharePossible,
  percentSum,
  pollParts,
  waveId,
  pollWaves,
  pollComparison,
  placeInCountry,
  sectionTree,
  recommendationSection,
  pageInSection,
  forFields,
  citationNumber,
  citationWorks,
  citationNear,
  citationOrder,
  workTitle,
  listRepeats,
  textClean,
  textLength,
  textScript,
  linkHttp,
];
