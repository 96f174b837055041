/** Why a value is unknown, as people say it. */
export const unknownReasons: ReadonlyMap<string, string> = new Map([
  ["notStated", "not stated"],
  ["lostInSource", "lost in the source"],
]);
