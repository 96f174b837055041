import type { Json } from "../json.ts";

// A record is a few kilobytes and six levels deep; a list of all records of a collection is below a megabyte.
const mostText = 32 * 2 ** 20;
const deepest = 64;

/** The value of a JSON text, or in a sentence why it has none. Texts that are too long or too deep are not read. */
export function parseJson(text: string): { readonly value: Json } | { readonly why: string } {
  if (text.length > mostText) return { why: "It is larger than 32 MB." };
  if (isDeeper(text)) return { why: `It is nested more than ${deepest} levels deep.` };
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, "")) as Json };
  } catch {
    return { why: "It is not JSON." };
  }
}

function isDeeper(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const mark = text[index];
    if (inString) {
      if (mark === "\\") index++;
      else if (mark === '"') inString = false;
    } else if (mark === '"') inString = true;
    else if (mark === "{" || mark === "[") {
      if (++depth > deepest) return true;
    } else if (mark === "}" || mark === "]") depth--;
  }
  return false;
}
