/** Something that keeps the brief from being made, told so that a person can mend it. */
export class BriefError extends Error {
  override readonly name = "BriefError";
}
