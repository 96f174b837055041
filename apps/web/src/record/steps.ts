import { type AnyRecord, type DealStep, formatCertainty, formatStep } from "@unionstate/dataset";
import { type Field, stepFields } from "./fields.ts";
import { capitalised } from "./line.ts";
import { type Passage, passagesOf } from "./passages.ts";

/** A step of an arms deal in words: what was done, how sure that is, what the line leaves out, and where it is stated. */
export type Step = {
  readonly text: string;
  readonly certainty: string;
  /** The words of the paper for the date, number and price, where they differ from the text. */
  readonly printed: readonly string[];
  readonly fields: readonly Field[];
  readonly passages: readonly Passage[];
};

/** The steps of an arms deal in words, in order of time; none for other records. */
export function stepsOf(record: AnyRecord): readonly Step[] {
  if (!("steps" in record)) return [];
  return record.steps.map((step) => {
    const text = formatStep(step);
    return {
      text: capitalised(text),
      certainty: step.certainty === undefined && step.accordingTo === undefined ? "" : formatCertainty(step),
      printed: printedIn(step).filter((words) => !text.toLowerCase().includes(words.toLowerCase())),
      fields: stepFields(record, step, new Set(["kind", "certainty", "evidence", ...saidBy(step)])),
      passages: passagesOf(record, step.evidence),
    };
  });
}

const printedIn = ({ dateAsPrinted, number, numberAsPrinted, price }: DealStep): string[] =>
  [dateAsPrinted, numberAsPrinted, number?.asPrinted, price?.asPrinted].filter((words) => words !== undefined);

/** The fields of which the line of a step says everything. */
const saidBy = ({ kind, date, dateAsPrinted, number, numberAsPrinted, price }: DealStep): string[] => [
  ...(date === null && dateAsPrinted === undefined ? [] : ["date"]),
  ...(number === null && numberAsPrinted === undefined ? [] : ["number"]),
  ...(price === null ? [] : ["price"]),
  ...(kind === "refused" || kind === "withdrawn" ? ["by"] : []),
];
