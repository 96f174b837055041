import { asPrinted } from "./as-printed.ts";

/**
 * The field `<name>AsPrinted` of an object: the printed words of a date or quantity that its value does not carry.
 *
 * @param name the field whose words it holds, e.g. `date`
 * @param example words as the paper prints them
 */
export const printedFor = (name: string, example: string) =>
  asPrinted
    .optional()
    .describe(
      `How the paper prints \`${name}\`, where its words say more than the value: a decade, an approximate or unknown value. Example: \`${example}\`.`,
    );
