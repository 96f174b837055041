import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { shell } from "../sandbox/shell.ts";

/** What a project sees of the dataset that it has installed. */
const View = z.object({
  version: z.string(),
  schemaVersion: z.string(),
  cited: z.string(),
  value: z.number(),
  changes: z.object({
    version: z.string(),
    previous: z.string().nullable(),
    changes: z.array(z.object({ record: z.string().optional(), words: z.string() })),
  }),
});

/** A project that uses the dataset. */
export type Consumer = {
  readonly install: (what: string) => void;
  readonly view: () => z.infer<typeof View>;
  /** Runs a program and returns its output, warnings and errors included. */
  readonly program: (code: string) => string;
};

/** Creates an empty project in a folder. */
export function createConsumer(folder: string, env: Readonly<Record<string, string>>): Consumer {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }\n');
  const at = shell(folder, env);
  const program = (code: string): string => {
    writeFileSync(join(folder, "program.js"), code);
    return at.attempt(process.execPath, "program.js").text;
  };
  return {
    program,
    install: (what) => at.run("npm", "install", "--no-audit", "--no-fund", "--loglevel=error", "--prefer-online", what),
    view: () =>
      View.parse(
        JSON.parse(
          program(`import { cite, get, schemaVersion, version } from "@unionstate/dataset";
import changes from "@unionstate/dataset/changes.json" with { type: "json" };
const poll = get("polls", "two-unions");
const { value } = poll.waves.find(({ id }) => id === "2019-12").results.find(({ option }) => option === "european-union");
console.log(JSON.stringify({ version, schemaVersion, cited: cite(poll), value: value.value, changes }));
`),
        ),
      ),
  };
}
