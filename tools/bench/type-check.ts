/** What importing the dataset adds to type-checking a project, in processes of `tsc` in turns. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { root } from "../workspace.ts";
import { median, printTable } from "./measurement.ts";

const folder = mkdtempSync(join(tmpdir(), "unionstate-types-"));
execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: join(root, "packages/dataset") });
const [tarball] = readdirSync(folder);
writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }');
execFileSync("npm", ["install", "--silent", "--offline", `./${tarball}`], { cwd: folder });
writeFileSync(join(folder, "without.ts"), "export const n: number = [1].length;\n");
writeFileSync(
  join(folder, "with.ts"),
  'import { cite, get, list } from "@unionstate/dataset";\nexport const n: number = list("polls").length + cite(get("polls", "two-unions")).length;\n',
);
const compilers = [
  ["TypeScript 7", join(root, "node_modules/typescript/bin/tsc")],
  ["TypeScript 5.9", join(root, "tools/matrix/node_modules/typescript5/bin/tsc")],
] as const;
printTable(
  ["compiler", "skipLibCheck", "without", "with", "added"],
  compilers.flatMap(([name, compiler]) =>
    [true, false].map((skip) => {
      const times: Record<"without" | "with", number[]> = { without: [], with: [] };
      for (let round = 0; round < 9; round += 1) {
        for (const file of ["without", "with"] as const) {
          const options = [
            "--noEmit",
            "--strict",
            "--module",
            "nodenext",
            "--target",
            "es2022",
            "--skipLibCheck",
            String(skip),
          ];
          const start = performance.now();
          const { status, stdout } = spawnSync(process.execPath, [compiler, ...options, `${file}.ts`], {
            cwd: folder,
            encoding: "utf8",
          });
          if (status !== 0) throw new Error(stdout);
          times[file].push(performance.now() - start);
        }
      }
      const [one, other] = [median(times.without), median(times.with)];
      return [name, String(skip), `${one.toFixed(0)} ms`, `${other.toFixed(0)} ms`, `${(other - one).toFixed(0)} ms`];
    }),
  ),
);
rmSync(folder, { recursive: true });
