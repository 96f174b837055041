/**
 * A text in which the version and day of a release stand as its own: `package.json` and `CITATION.cff` keep their form,
 * comments and order.
 *
 * @throws Error where the file does not state one of them
 */
export function stated(text: string, fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields).reduce((now, [field, value]) => {
    const pattern = new RegExp(`^(\\s*"?${field}"?: "?)[^"\\n,]*`, "m");
    if (!pattern.test(now)) throw new Error(`There is no field \`${field}\`.`);
    return now.replace(pattern, `$1${value}`);
  }, text);
}
