import { basicRules } from "./basic-rules.ts";
import { basisInput } from "./basis/input.ts";
import { certaintyBasis } from "./certainty/basis.ts";
import { certaintyLabel } from "./certainty/label.ts";
import { certaintySource } from "./certainty/source.ts";
import { citationAddress } from "./citation/address.ts";
import { citationContent } from "./citation/content.ts";
import { citationNumber } from "./citation/number.ts";
import { citationOrder } from "./citation/order.ts";
import { claimGrounds } from "./claim/grounds.ts";
import { claimStance } from "./claim/stance.ts";
import { corroborationAgreement } from "./corroboration/agreement.ts";
import { corroborationSourceDate } from "./corroboration/source-date.ts";
import { dateAfterPaper } from "./date/after-paper.ts";
import { dateAsPrinted } from "./date/as-printed.ts";
import { dateCalendar } from "./date/calendar.ts";
import { dateInterval } from "./date/interval.ts";
import { dateNamed } from "./date/named.ts";
import { dealSteps } from "./deal/steps.ts";
import { deploymentState } from "./deployment/state.ts";
import { dossierRecords } from "./dossier/records.ts";
import { entityAlike } from "./entity/alike.ts";
import { entityIsoCode } from "./entity/iso-code.ts";
import { entityOneName } from "./entity/one-name.ts";
import { eventExercise } from "./event/exercise.ts";
import { eventOther } from "./event/other.ts";
import { eventStatus } from "./event/status.ts";
import { eventTwin } from "./event/twin.ts";
import { evidenceCitation } from "./evidence/citation.ts";
import { evidenceFor } from "./evidence/for.ts";
import { evidencePage } from "./evidence/page.ts";
import { evidenceSourceDate } from "./evidence/source-date.ts";
import { figureDerived } from "./figure/derived.ts";
import { idFile } from "./id/file.ts";
import { intervalReversed } from "./interval/reversed.ts";
import { labelActor } from "./label/actor.ts";
import { labelAlone } from "./label/alone.ts";
import { labelRepeated } from "./label/repeated.ts";
import { linkHttp } from "./link/http.ts";
import { listRepeated } from "./list/repeated.ts";
import { partyOrder } from "./party/order.ts";
import { placeCountry } from "./place/country.ts";
import { placeGeonames } from "./place/geonames.ts";
import { pollComparison } from "./poll/comparison.ts";
import { pollFinding } from "./poll/finding.ts";
import { pollShareAsPrinted } from "./poll/share-as-printed.ts";
import { pollShareRange } from "./poll/share-range.ts";
import { pollShareSum } from "./poll/share-sum.ts";
import { pollUnknownPart } from "./poll/unknown-part.ts";
import { pollWaveId } from "./poll/wave-id.ts";
import { pollWaves } from "./poll/waves.ts";
import { quantityApproximate } from "./quantity/approximate.ts";
import { quantityAsPrinted } from "./quantity/as-printed.ts";
import { quantityBound } from "./quantity/bound.ts";
import { quantityReversed } from "./quantity/reversed.ts";
import { quantityUnit } from "./quantity/unit.ts";
import { quantityWhole } from "./quantity/whole.ts";
import { recommendationSection } from "./recommendation/section.ts";
import { recordTwin } from "./record/twin.ts";
import { redirectRules } from "./redirect.ts";
import { referenceCycle } from "./reference/cycle.ts";
import { referenceKind } from "./reference/kind.ts";
import { referenceOrphan } from "./reference/orphan.ts";
import { referenceUnknown } from "./reference/unknown.ts";
import { relationEnds } from "./relation/ends.ts";
import { relationKinds } from "./relation/kinds.ts";
import { relationLabel } from "./relation/label.ts";
import type { Rule, RuleText } from "./rule.ts";
import { sectionOrder } from "./section/order.ts";
import { textCharacters } from "./text/characters.ts";
import { textLength } from "./text/length.ts";
import { textMarkup } from "./text/markup.ts";
import { textScript } from "./text/script.ts";
import { unknownReason } from "./unknown/reason.ts";
import { unknownVague } from "./unknown/vague.ts";
import { workAddress } from "./work/address.ts";
import { workTitle } from "./work/title.ts";

/** All rules across records. Adding a rule means adding its file, and a line here. */
export const rules: readonly Rule[] = [
  idFile,
  referenceUnknown,
  referenceOrphan,
  referenceKind,
  referenceCycle,
  entityAlike,
  entityOneName,
  entityIsoCode,
  recordTwin,
  labelActor,
  labelAlone,
  labelRepeated,
  certaintySource,
  certaintyBasis,
  certaintyLabel,
  claimGrounds,
  claimStance,
  relationEnds,
  relationKinds,
  relationLabel,
  partyOrder,
  dealSteps,
  deploymentState,
  eventExercise,
  eventOther,
  eventStatus,
  eventTwin,
  dossierRecords,
  unknownReason,
  unknownVague,
  dateCalendar,
  dateInterval,
  dateAsPrinted,
  dateAfterPaper,
  dateNamed,
  intervalReversed,
  quantityAsPrinted,
  quantityUnit,
  quantityApproximate,
  quantityBound,
  quantityWhole,
  quantityReversed,
  figureDerived,
  corroborationAgreement,
  corroborationSourceDate,
  basisInput,
  pollShareRange,
  pollShareSum,
  pollShareAsPrinted,
  pollUnknownPart,
  pollWaveId,
  pollWaves,
  pollComparison,
  pollFinding,
  placeCountry,
  placeGeonames,
  sectionOrder,
  recommendationSection,
  evidencePage,
  evidenceFor,
  citationNumber,
  citationContent,
  evidenceCitation,
  evidenceSourceDate,
  citationOrder,
  citationAddress,
  workTitle,
  workAddress,
  listRepeated,
  textCharacters,
  textLength,
  textScript,
  textMarkup,
  linkHttp,
];

/** The texts of every rule by id: reading, shape, redirects and records. */
export const ruleTexts: ReadonlyMap<string, RuleText> = new Map(
  [...basicRules, ...redirectRules, ...rules].map(({ id, severity, requirement, reason, bad, good }) => [
    id,
    { id, severity, requirement, reason, bad, good },
  ]),
);
