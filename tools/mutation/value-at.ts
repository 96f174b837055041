import type { Path } from "@unionstate/schema";
import type { Json } from "../../apps/validate/src/diff/json.ts";

/** What stands at a path, or `undefined` where nothing does. */
export const valueAt = (value: Json, path: Path): Json | undefined =>
  path.reduce<Json | undefined>(
    (inner, key) => (inner as Readonly<Record<string | number, Json>> | null | undefined)?.[key],
    value,
  );
