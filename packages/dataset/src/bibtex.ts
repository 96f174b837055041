/** An entry of a BibTeX file, with a field a line; fields without a value are left out. */
export function bibtexEntry(
  type: string,
  key: string,
  fields: { readonly [field: string]: string | undefined },
): string {
  const lines = Object.entries(fields).flatMap(([field, value]) => (value ? [`  ${field} = {${value}},\n`] : []));
  return `@${type}{${key},\n${lines.join("")}}\n`;
}
