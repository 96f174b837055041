/** `node run-typst.ts FOLDER`: compiles `typst.typ` in the folder with the compiler from npm. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [folder = ""] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [join(folder, "fonts")] }] });
writeFileSync(
  join(folder, "typst.pdf"),
  compiler.pdf({ mainFileContent: readFileSync(join(folder, "typst.typ"), "utf8") }),
);
