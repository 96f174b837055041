import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Shell, shell } from "./shell.ts";

/** What a project sees of the dataset that it has installed. */
export type Sight = {
  readonly version: string;
  readonly schemaVersion: string;
  readonly cited: string;
  readonly value: number;
  readonly changes: {
    readonly version: string;
    readonly previous: string | null;
    readonly changes: readonly { readonly record?: string; readonly words: string }[];
  };
};

/** A project of somebody who uses the dataset. */
export type Consumer = {
  readonly install: (what: string) => void;
  readonly look: () => Sight;
  /** Runs a program, and gives what it prints, warnings and errors included. */
  readonly program: (code: string) => string;
};

/** An empty project in a folder. */
export function consumer(folder: string, env: Readonly<Record<string, string>>): Consumer {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }\n');
  const at: Shell = shell(folder, env);
  const program = (code: string): string => {
    writeFileSync(join(folder, "program.js"), code);
    return at.attempt(process.execPath, "program.js").text;
  };
  return {
    program,
    install: (what) => at.run("npm", "install", "--no-audit", "--no-fund", "--loglevel=error", "--prefer-online", what),
    look: () =>
      JSON.parse(
        program(`import { cite, get, schemaVersion, version } from "@unionstate/dataset";
import changes from "@unionstate/dataset/changes.json" with { type: "json" };
const poll = get("polls", "two-unions");
const { value } = poll.waves.find(({ id }) => id === "2019-12").results.find(({ option }) => option === "european-union");
console.log(JSON.stringify({ version, schemaVersion, cited: cite(poll), value: value.value, changes }));
`),
      ) as Sight,
  };
}
