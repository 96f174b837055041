/** How deeply brackets may stand in one another. Records need eight levels; readers that recurse end at some thousands. */
export const deepest = 64;

/**
 * Where brackets stand in one another more deeply than any record needs, or `undefined` where they do not.
 * Runs over the text once: what is too deep to be read is found before it is read.
 */
export function tooDeep(text: string): number | undefined {
  if (count(text, "{") + count(text, "[") <= deepest) return undefined;
  let depth = 0;
  // A string, or a bracket outside one. A string that does not end is none: what follows is then looked at, too.
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/g)) {
    if (token === "[" || token === "{") depth += 1;
    else if (token === "]" || token === "}") depth -= 1;
    if (depth > deepest) return index;
  }
  return undefined;
}

// Most records have fewer brackets in all: to count them is quicker than to follow them.
function count(text: string, bracket: string): number {
  let found = 0;
  for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1)) found += 1;
  return found;
}
