/**
 * A text with other values of some fields, such as the version and day in `CITATION.cff`; its layout, comments and order
 * stay as they are.
 *
 * @throws Error if a field is missing
 */
export function stated(text: string, fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields).reduce((now, [field, value]) => {
    const pattern = new RegExp(`^(\\s*"?${field}"?: "?)[^"\\n,]*`, "m");
    if (!pattern.test(now)) throw new Error(`Missing field \`${field}\`.`);
    return now.replace(pattern, `$1${value}`);
  }, text);
}
