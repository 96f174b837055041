/** `node run-typst.ts FOLDER NAME…`: compiles these files in the folder with the compiler from npm, in one process. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [folder = "", ...names] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [join(folder, "fonts")] }] });
for (const name of names) {
  const mainFileContent = readFileSync(join(folder, `${name}.typ`), "utf8");
  writeFileSync(join(folder, `typst-${name}.pdf`), compiler.pdf({ mainFileContent }));
}
