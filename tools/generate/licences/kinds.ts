/** Licences that ask for no more than their notice, by their SPDX name: whoever uses what is shipped is free. */
export const free: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "CC-BY-4.0",
  "ISC",
  "MIT",
  "OFL-1.1",
  "PSF-2.0",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

/** Whether an SPDX expression lets one be free: each part joined by AND, or one of those joined by OR. */
export const isFree = (expression: string): boolean =>
  expression
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((name) => free.has(name)));

/** Packages whose manifest says nothing, with what their LICENSE file says. */
export const said: Readonly<Record<string, string>> = { "png-js": "MIT" };
