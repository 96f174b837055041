/** @throws Error with the whole text where a part of it is missing */
export function contains(what: string, text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`${what}: “${part}” is not in it:\n${text}`);
}
