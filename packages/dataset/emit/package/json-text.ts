/**
 * A value as a JavaScript literal of its JSON text, e.g. `'[{"id":"belarus"}]'`. Letters beyond ASCII are escaped:
 * engines read and keep such texts at one byte a letter.
 */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value).replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `'${json.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
