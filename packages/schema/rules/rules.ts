import { basisInputs } from "./basis/input.ts";
import { citationWorks } from "./citation/content.ts";
import { citationNumber } from "./citation/number.ts";
import { citationOrder } from "./citation/order.ts";
import { claimGrounds } from "./claim/grounds.ts";
import { statementDate } from "./date/after-paper.ts";
import { dateAsPrinted } from "./date/as-printed.ts";
import { dateInCalendar } from "./date/calendar.ts";
import { namesAlike } from "./entity/alike.ts";
import { citationNear } from "./evidence/citation.ts";
import { forFields } from "./evidence/for.ts";
import { pageInSection } from "./evidence/page.ts";
import { factUsed } from "./fact/unused.ts";
import { derivedValue } from "./figure/derived.ts";
import { idMatchesFile } from "./id/file.ts";
import { intervalForwards } from "./interval/reversed.ts";
import { linkHttp } from "./link/http.ts";
import { listRepeats } from "./list/repeated.ts";
import { placeInCountry } from "./place/country.ts";
import { pollComparison } from "./poll/comparison.ts";
import { sharePossible } from "./poll/share-range.ts";
import { percentSum } from "./poll/share-sum.ts";
import { pollParts } from "./poll/unknown-part.ts";
import { waveId } from "./poll/wave-id.ts";
import { pollWaves } from "./poll/waves.ts";
import { quantityApproximate } from "./quantity/approximate.ts";
import { quantityAsPrinted } from "./quantity/as-printed.ts";
import { boundAsPrinted } from "./quantity/bound.ts";
import { quantityOrder } from "./quantity/reversed.ts";
import { unitAsPrinted } from "./quantity/unit.ts";
import { quantityWhole } from "./quantity/whole.ts";
import { recommendationSection } from "./recommendation/section.ts";
import { noTwins } from "./record/twin.ts";
import { entityKinds } from "./reference/kind.ts";
import { noOrphans } from "./reference/orphan.ts";
import { referenceKnown } from "./reference/unknown.ts";
import { relationEnds } from "./relation/ends.ts";
import { relationKinds } from "./relation/kinds.ts";
import type { Rule } from "./rule.ts";
import { sectionTree } from "./section/order.ts";
import { textClean } from "./text/characters.ts";
import { textLength } from "./text/length.ts";
import { textScript } from "./text/script.ts";
import { unknownReasoned } from "./unknown/reason.ts";
import { workTitle } from "./work/title.ts";

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
