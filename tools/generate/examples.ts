import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../workspace.ts";

/** The programs of `docs/examples` that print text, by the file of their output. */
export const examples: ReadonlyMap<string, string> = new Map([
  ["docs/examples/refused-requests.txt", "docs/examples/refused-requests.ts"],
  ["docs/examples/network-2014-2019.md", "docs/examples/network-2014-2019.ts"],
]);

/** What the example programs print. */
export const exampleOutputs = (): ReadonlyMap<string, string> =>
  new Map([...examples].map(([output, program]) => [output, outputOf(program)]));

/** What a program prints with the built package. @throws if it fails */
export const outputOf = (program: string): string =>
  execFileSync(process.execPath, [join(root, program)], { cwd: root, encoding: "utf8" });
