const said = new Set<string>();

/**
 * Warns a developer of something once, however often it happens: as a deprecation where there is a Node process, which
 * its own switches silence, trace or turn into an error; on the console elsewhere.
 *
 * @param message what is said, and what it is known by
 * @param code what the warning is silenced by
 */
export function warnOnce(message: string, code: string): void {
  if (said.has(message)) return;
  said.add(message);
  const { process, console } = globalThis as Surroundings;
  if (process?.emitWarning) process.emitWarning(message, { type: "DeprecationWarning", code });
  else console?.warn(`${code}: ${message}`);
}

/** What the package may run in: Node and its like, a browser, or neither. */
type Surroundings = {
  readonly process?: { emitWarning?(message: string, options: { type: string; code: string }): void };
  readonly console?: { warn(message: string): void };
};
