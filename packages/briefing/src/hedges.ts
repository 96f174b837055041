/** Hedges: what a record does not simply state, and the words by which a sentence keeps it. */
import type { Certainty, EntityId } from "@unionstate/dataset";
import type { Placed } from "./blocks.ts";
import type { Dataset } from "./dataset.ts";
import type { Field } from "./field.ts";
import { fieldsIn, type Prose } from "./prose.ts";

/** What the records of a sentence limit, and whether the sentence says so. */
export type Hedge = {
  readonly record: Field["record"];
  /** What qualifies the value. Example: `` `figures/conquest-hours` is attributed to RAND ``. */
  readonly what: string;
  readonly expected: string;
  readonly isKept: boolean;
};

/** The hedges of the records that a sentence rests on, each once. */
export function hedges(dataset: Dataset, { prose, context }: Placed): readonly Hedge[] {
  const text = context.flatMap(withoutDates).join("");
  const found = new Map<string, Hedge>();
  for (const { record, path, certainty, accordingTo, basis } of fieldsIn(prose)) {
    if (certainty !== "stated") {
      const whom = accordingTo.map((entity) => dataset.get("entities", entity).name).join(", ");
      const isKept =
        hedgeWords[certainty].test(text) ||
        (certainty === "attributed" && accordingTo.some((entity) => names(dataset, entity, text)));
      found.set(`${record} ${certainty}`, {
        record,
        what: `\`${record}\` is ${certaintyText[certainty]}${whom && ` (according to ${whom})`}`,
        expected: expectedWords[certainty],
        isKept,
      });
    }
    for (const item of basis) {
      if (!isHedge(item, path)) continue;
      const { kind, note } = item;
      const printed = /“([^”]+)”/.exec(note)?.[1];
      const isPrinted = printed !== undefined && text.toLowerCase().includes(printed.toLowerCase());
      found.set(`${record} ${note}`, {
        record,
        what: `\`${record}\` is ${kind === "derived" ? "calculated or inferred" : "an interpretation"} (${note})`,
        expected: expectedWords[kind],
        isKept: isPrinted || hedgeWords[kind].test(text),
      });
    }
  }
  return [...found.values()];
}

/**
 * Whether a basis limits the value of a field, and does not only explain it: the paper does not state a calculated
 * number, and some notes say that a value is an interpretation.
 */
const isHedge = ({ kind, note, for: names }: Field["basis"][number], path: string): boolean => {
  const isCalculated = kind === "derived" && /^(?:value|number|personnel)$/.test(path);
  return (isCalculated && names.includes(path)) || hedgedNote.test(note);
};

const hedgedNote =
  /\b(?:infer\w*|probabl[ey]|(?<!which )may|might|perhaps|apparently|presum\w*|seems?|unclear|uncertain|assum\w*|read as|doubt\w*)\b/;

/** The text of a sentence without its dates: May is a month and not a hedge. */
const withoutDates = ({ parts }: Prose): readonly string[] => [
  ...parts.map((part) =>
    typeof part === "string" ? part : part.kind === "reference" && part.form === "date" ? "" : part.text,
  ),
  "\n",
];

/** Whether a text names an entity: by its name, a variant, or the last word of a name. */
function names(dataset: Dataset, id: EntityId, text: string): boolean {
  const { name, kind, variants = [] } = dataset.get("entities", id);
  const known = [name, ...variants.map((variant) => variant.name)];
  const surnames = kind === "person" ? known.flatMap((each) => each.split(" ").slice(-1)) : [];
  return [...known, ...surnames].some((each) => text.toLowerCase().includes(each.toLowerCase()));
}

const certaintyText: Readonly<Record<Exclude<Certainty, "stated">, string>> = {
  attributed: "attributed",
  hypothesis: "a hypothesis",
  rumour: "a rumour",
};

const expectedWords: Readonly<Record<HedgeKind, string>> = {
  attributed: "name them, or “estimated”, “analysts”, “according to”, …",
  hypothesis: "“might”, “could”, “possibly”, …",
  rumour: "“rumoured”, “allegedly”, …",
  derived: "“calculated”, “in total”, “inferred”, …",
  editorial: "“read as”, “probably”, or the printed words",
};

type HedgeKind = Exclude<Certainty, "stated"> | Field["basis"][number]["kind"];

const hedgeWords: Readonly<Record<HedgeKind, RegExp>> = {
  attributed:
    /\b(?:according to|estimat\w*|said|reported\w*|claimed|argued|believed|thought|assessed|warned|interpreted|analysts?|experts?|observers?)\b/i,
  hypothesis:
    /\b(?:might|may|could|would|possibl[ey]|perhaps|hypothes\w+|suppos\w+|presum\w+|probabl[ey]|likely|suspect\w*|speculat\w+|feared|believed|thought)\b/i,
  rumour: /\b(?:rumou?r\w*|reportedly|alleged\w*|said to|unconfirmed)\b/i,
  derived:
    /\b(?:calculat\w+|sums?|derived|inferred|impl(?:y|ied|ies)|total|together|combined|altogether|in all|remainder|the rest|others?|elsewhere|added|adds? up|difference)\b/i,
  editorial: /\b(?:read as|interpret\w+|apparently|presum\w+|probabl[ey]|appears?|seems?)\b/i,
};
