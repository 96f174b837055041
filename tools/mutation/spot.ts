import type { Answer, Path } from "@unionstate/schema";
import type { Json } from "../../apps/validate/src/diff/json.ts";
import type { Limits } from "./limits-of.ts";

/** A value in a record, and what the schema wants there. */
export type Spot = {
  readonly path: Path;
  readonly value: Json;
  readonly answer: Answer;
  /** Whether the field may be left out. An item of a list may not: the list would be shorter. */
  readonly optional: boolean;
  /** Whether it may be unknown: `null`, with a reason. */
  readonly nullable: boolean;
  readonly limits: Limits;
};
