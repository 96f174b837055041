import { characterKinds } from "./kinds/characters.ts";
import { dateKinds } from "./kinds/dates.ts";
import { evidenceKinds } from "./kinds/evidence.ts";
import { fieldKinds } from "./kinds/fields.ts";
import { fileKinds } from "./kinds/files.ts";
import { meaningKinds } from "./kinds/meanings.ts";
import { quantityKinds } from "./kinds/quantities.ts";
import { referenceKinds } from "./kinds/references.ts";
import { syntaxKinds } from "./kinds/syntax.ts";
import { textKinds } from "./kinds/texts.ts";
import type { Kind } from "./mutant.ts";

/** Every kind of mistake, from the shape of a file to the meaning of a value. */
export const kinds: readonly Kind[] = [
  ...fileKinds,
  ...syntaxKinds,
  ...fieldKinds,
  ...characterKinds,
  ...textKinds,
  ...referenceKinds,
  ...dateKinds,
  ...quantityKinds,
  ...evidenceKinds,
  ...meaningKinds,
];
