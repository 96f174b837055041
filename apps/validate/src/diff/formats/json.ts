import { safeJson } from "../../terminal.ts";
import type { Difference } from "../difference.ts";
import { told } from "./told.ts";

/** A difference as data, whole. */
export const json = ({ base, head, bump, changes, notCompared }: Difference): string =>
  safeJson({ base: base.label, head: head.label, bump, changes: changes.map(told), notCompared });
