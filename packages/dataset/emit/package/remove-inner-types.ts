import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * Takes away the types of modules that have become part of another, as far as no entry's types name them: nobody can
 * import those modules.
 *
 * @param folder where the compiler has written
 * @param entries the modules that users import. Example: `index`.
 * @param kept files that stay whether they are named or not
 */
export function removeInnerTypes(folder: string, entries: readonly string[], kept: ReadonlySet<string>): void {
  const named = new Set<string>();
  const open = [...entries];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (named.has(`${name}.d.ts`)) continue;
    named.add(`${name}.d.ts`);
    const text = readFileSync(join(folder, `${name}.d.ts`), "utf8");
    for (const [, other = ""] of text.matchAll(/(?:from |import\()"\.\/([\w-]+)\.js"/g)) open.push(other);
  }
  for (const file of readdirSync(folder)) {
    if (file.endsWith(".d.ts") && !named.has(file) && !kept.has(file)) rmSync(join(folder, file));
  }
}
