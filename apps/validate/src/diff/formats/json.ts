import { harmlessJson } from "../../formats/harmless-json.ts";
import type { Difference } from "../difference.ts";
import { told } from "./told.ts";

/** A difference as data, whole. */
export const json = ({ base, head, bump, changes, notCompared }: Difference): string =>
  harmlessJson({ base: base.label, head: head.label, bump, changes: changes.map(told), notCompared });
