import type { Kind } from "./kind.ts";
import { brokenLink } from "./kinds/broken-link.ts";
import { brokenSyntax } from "./kinds/broken-syntax.ts";
import { changedPrint } from "./kinds/changed-print.ts";
import { changedValue } from "./kinds/changed-value.ts";
import { control } from "./kinds/control.ts";
import { copiedRecord } from "./kinds/copied-record.ts";
import { copiedText } from "./kinds/copied-text.ts";
import { danglingName } from "./kinds/dangling-name.ts";
import { danglingReference } from "./kinds/dangling-reference.ts";
import { dropField } from "./kinds/drop-field.ts";
import { duplicateItem } from "./kinds/duplicate-item.ts";
import { duplicateKey } from "./kinds/duplicate-key.ts";
import { empty } from "./kinds/empty.ts";
import { farFootnote } from "./kinds/far-footnote.ts";
import { impossibleDate } from "./kinds/impossible-date.ts";
import { invisible } from "./kinds/invisible.ts";
import { ligature } from "./kinds/ligature.ts";
import { lookAlike } from "./kinds/look-alike.ts";
import { misplacedFile } from "./kinds/misplaced-file.ts";
import { misspeltKey } from "./kinds/misspelt-key.ts";
import { misspeltPrint } from "./kinds/misspelt-print.ts";
import { misspeltWord } from "./kinds/misspelt-word.ts";
import { nullWithoutReason } from "./kinds/null-without-reason.ts";
import { otherDate } from "./kinds/other-date.ts";
import { otherForm } from "./kinds/other-form.ts";
import { outOfRange } from "./kinds/out-of-range.ts";
import { overLong } from "./kinds/over-long.ts";
import { reasonWithoutNull } from "./kinds/reason-without-null.ts";
import { retype } from "./kinds/retype.ts";
import { samePartTwice } from "./kinds/same-part-twice.ts";
import { swapped } from "./kinds/swapped.ts";
import { whiteSpace } from "./kinds/white-space.ts";
import { wrongId } from "./kinds/wrong-id.ts";
import { wrongKind } from "./kinds/wrong-kind.ts";
import { wrongPage } from "./kinds/wrong-page.ts";
import { wrongQualifier } from "./kinds/wrong-qualifier.ts";
import { wrongSchema } from "./kinds/wrong-schema.ts";
import { wrongSection } from "./kinds/wrong-section.ts";
import { wrongUnit } from "./kinds/wrong-unit.ts";

/** The catalogue: every kind of slip, from shape to sense. */
export const kinds: readonly Kind[] = [
  dropField,
  retype,
  empty,
  overLong,
  misspeltKey,
  misspeltWord,
  nullWithoutReason,
  reasonWithoutNull,
  wrongSchema,
  wrongId,
  misplacedFile,
  copiedRecord,
  copiedText,
  brokenSyntax,
  duplicateKey,
  otherForm,
  whiteSpace,
  invisible,
  control,
  ligature,
  lookAlike,
  danglingReference,
  danglingName,
  wrongKind,
  duplicateItem,
  samePartTwice,
  swapped,
  impossibleDate,
  otherDate,
  outOfRange,
  changedValue,
  changedPrint,
  misspeltPrint,
  wrongUnit,
  wrongQualifier,
  wrongPage,
  wrongSection,
  farFootnote,
  brokenLink,
];
