import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
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
    const config = project.write(
      "rollup.config.mjs",
      `import { nodeResolve } from ${JSON.stringify(tool("@rollup/plugin-node-resolve/dist/es/index.js"))};
export default { plugins: [nodeResolve()] };
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

describe("Metro, the bundler of React Native", () => {
  test.each([
    ["with package exports", true],
    ["without package exports", false],
  ])("bundles one collection and nothing of the others, %s", (_, packageExports) => {
    const out = join(project.folder, `metro-${packageExports}.js`);
    project.write(
      "metro.entry.cjs",
      `const { polls, get, cite } = require("@unionstate/dataset/polls");
console.log(polls.length, cite(get("two-unions")));
`,
    );
    for (const name of ["metro-runtime", "@babel"]) {
      cpSync(tool(name), join(project.folder, "node_modules", name), { recursive: true, dereference: true });
    }
    const script = project.write(
      "build-metro.mjs",
      `import Metro from ${JSON.stringify(tool("metro/src/index.js"))};
const base = await Metro.loadConfig({ cwd: ${JSON.stringify(project.folder)} }, {});
await Metro.runBuild(
  {
    ...base,
    projectRoot: ${JSON.stringify(project.folder)},
    watchFolders: [${JSON.stringify(project.folder)}, ${JSON.stringify(tool("metro-runtime"))}],
    cacheStores: [],
    reporter: { update() {} },
    resolver: { ...base.resolver, unstable_enablePackageExports: ${packageExports}, useWatchman: false },
  },
  { entry: "metro.entry.cjs", out: ${JSON.stringify(out)}, dev: false, minify: true, platform: "ios" },
);
process.exit(0);
`,
    );
    project.run(node, [script]);
    const text = readFileSync(out, "utf8");
    expect(project.run(node, ["--input-type=commonjs", "--eval", text])).toMatch(/^\d+ Marin, Anaïs \(2020\)/);
    for (const collection of collections) {
      expect([collection, text.includes(`/schemas/${collection}.schema.json`)]).toEqual([
        collection,
        collection === "polls",
      ]);
    }
  });
});

test("Next builds a page that reads the package on the server and in the browser", () => {
  const page = (text: string): string =>
    `${text}\nexport default function Page() {\n  return <p>{list("polls") === polls ? cite(get("polls", "two-unions")) : "two copies"}</p>;\n}\n`;
  const imports =
    'import { cite, get, list } from "@unionstate/dataset";\nimport { polls } from "@unionstate/dataset/polls";';
  project.write("site/package.json", '{ "name": "site", "private": true, "type": "module" }\n');
  project.write(
    "site/app/layout.jsx",
    'export default ({ children }) => <html lang="en"><body>{children}</body></html>;\n',
  );
  project.write("site/app/page.jsx", page(imports));
  project.write("site/app/client/page.jsx", page(`"use client";\n${imports}`));
  symlinkSync(tool("next"), join(project.folder, "node_modules/next"));
  for (const name of ["react", "react-dom"]) symlinkSync(tool(name), join(project.folder, "node_modules", name));
  project.run(node, [tool("next/dist/bin/next"), "build", "site", "--webpack"], { NEXT_TELEMETRY_DISABLED: "1" });
  for (const file of ["index.html", "client.html"]) {
    expect(readFileSync(join(project.folder, "site/.next/server/app", file), "utf8")).toContain("Marin, Anaïs (2020)");
  }
});
