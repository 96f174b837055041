/** @throws Error that says what was expected and what was seen instead */
export function expect(what: string, seen: unknown, expected: unknown): void {
  const [here, there] = [seen, expected].map((value) => JSON.stringify(value));
  if (here !== there) throw new Error(`${what}: expected ${there}, and saw ${here}.`);
}
