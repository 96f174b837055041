import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { collections, list } from "@unionstate/dataset";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Consumer, createConsumer, expected, samples, tool } from "./consumer.ts";

let project: Consumer;
beforeAll(() => {
  project = createConsumer();
  project.write("whole.js", samples.module);
  project.write("one.js", 'import { polls } from "@unionstate/dataset/polls";\nconsole.log(polls.length);\n');
  project.write("none.js", 'import { paper } from "@unionstate/dataset";\nconsole.log(paper.year);\n');
});
afterAll(() => project.remove());

const node = tool("node24/bin/node");

/** Bundles an entry of the project into a folder, as users of each bundler do; returns the file. */
const bundlers: Record<string, (entry: string, folder: string) => string> = {
  esbuild(entry, folder) {
    const out = join(folder, "out.mjs");
    project.run(tool(".bin/esbuild"), [entry, "--bundle", "--format=esm", "--minify", `--outfile=${out}`]);
    return out;
  },
  rollup(entry, folder) {
    const out = join(folder, "out.mjs");
    // Rollup resolves packages by a plugin; its own `resolveId` is all that this one needs.
    const config = project.write(
      "rollup.config.mjs",
      `import { fileURLToPath } from "node:url";
export default { plugins: [{ name: "packages", resolveId: (id) => (id.startsWith("@") ? fileURLToPath(import.meta.resolve(id)) : null) }] };
`,
    );
    project.run(node, [
      tool("rollup/dist/bin/rollup"),
      entry,
      "--silent",
      "--config",
      config,
      "--file",
      out,
      "--format",
      "es",
    ]);
    return out;
  },
  vite(entry, folder) {
    const script = project.write(
      "build-vite.mjs",
      `import { build } from ${JSON.stringify(tool("vite/dist/node/index.js"))};
await build({ logLevel: "silent", configFile: false, build: { outDir: ${JSON.stringify(folder)}, lib: { entry: ${JSON.stringify(entry)}, formats: ["es"], fileName: "out" } } });
`,
    );
    project.run(node, [script]);
    return join(folder, readdirSync(folder).find((name) => name.startsWith("out")) ?? "");
  },
  webpack(entry, folder) {
    const script = project.write(
      "build-webpack.mjs",
      `import webpack from ${JSON.stringify(tool("webpack/lib/index.js"))};
await new Promise((done, fail) => webpack({ mode: "production", target: ["web", "es2022"], entry: "./${entry}", experiments: { outputModule: true },
  output: { path: ${JSON.stringify(folder)}, filename: "out.mjs", module: true }, performance: false },
  (error, stats) => (error || stats.hasErrors() ? fail(error ?? new Error(stats.toString())) : done())));
`,
    );
    project.run(node, [script]);
    return join(folder, "out.mjs");
  },
};

describe.each(Object.entries(bundlers))("%s", (name, bundleInto) => {
  const bundle = (entry: string): string => {
    const folder = join(project.folder, `${name}-${entry}`);
    const file = bundleInto(entry, folder);
    // Vite names the file of a library after its module format, which Node does not recognise.
    const copy = join(folder, "run.mjs");
    writeFileSync(copy, readFileSync(file));
    return copy;
  };

  test("makes a bundle that runs", () => {
    expect(project.run(node, [bundle("whole.js")])).toBe(expected);
  });

  test("includes one collection and nothing of the others", () => {
    const file = bundle("one.js");
    const text = readFileSync(file, "utf8");
    expect(project.run(node, [file])).toBe(`${list("polls").length}\n`);
    for (const collection of collections) {
      expect([collection, text.includes(`/schemas/${collection}.schema.json`)]).toEqual([
        collection,
        collection === "polls",
      ]);
    }
  });

  test("includes no data if none is used", () => {
    expect(readFileSync(bundle("none.js"), "utf8").length).toBeLessThan(4000);
  });
});
