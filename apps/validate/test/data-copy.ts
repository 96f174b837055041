import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "vitest";
import { run } from "../src/run.ts";
import { root as repository } from "./real-data.ts";

const data = "packages/dataset/data";

/** A copy of all data, made once per worker: each file of tests restores what it has changed. */
// biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern that this needs no other fixture.
const shared = test.extend("folder", { scope: "worker" }, ({}, { onCleanup }) => {
  const folder = newFolder();
  onCleanup(() => rmSync(folder, { recursive: true }));
  cpSync(join(repository, data), join(folder, data), { recursive: true });
  return folder;
});

const newFolder = (): string => mkdtempSync(join(tmpdir(), "unionstate-"));

/**
 * A folder with a copy of the data that a test may damage, and the command as a user runs it there.
 *
 * @param only the records to copy, by collection and id; all if not given
 */
export function dataCopy(only?: readonly string[]) {
  let root = only ? newFolder() : "";
  const fileOf = (record: string): string => `${data}/${record}.json`;
  const copyRecords = (records: readonly string[]): void => {
    rmSync(join(root, "packages"), { recursive: true, force: true });
    mkdirSync(join(root, data, "polls"), { recursive: true });
    for (const record of records) cpSync(join(repository, fileOf(record)), join(root, fileOf(record)));
  };
  if (only) copyRecords(only);
  else {
    shared.beforeAll(({ folder }) => {
      root = folder;
    });
  }
  const touched = new Set<string>();
  const touch = (path: string): string => {
    touched.add(path);
    return join(root, path);
  };

  return {
    get root() {
      return root;
    },
    fileOf,
    /** Registers a path that a test changes, so that `restore` restores it. */
    touch,
    write(path: string, content: string | Uint8Array): void {
      mkdirSync(dirname(touch(path)), { recursive: true });
      writeFileSync(touch(path), content);
    },
    read: (path: string): string => readFileSync(join(root, path), "utf8"),
    edit(record: string, from: string | RegExp, to: string): void {
      const file = touch(fileOf(record));
      const before = readFileSync(file, "utf8");
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${from} is not in ${record}`);
      writeFileSync(file, after);
    },
    rename(record: string, other: string): void {
      renameSync(touch(fileOf(record)), touch(fileOf(other)));
    },
    /** Uses fixed versions of the records that messages quote: a correction of the data then changes no message. */
    useFixtures(): void {
      const folder = fileURLToPath(new URL("records", import.meta.url));
      for (const path of globSync("*/*.json", { cwd: folder })) cpSync(join(folder, path), touch(`${data}/${path}`));
    },
    /** Restores everything that was touched. */
    restore(): void {
      if (only) {
        copyRecords(only);
        return;
      }
      for (const path of touched) {
        const [copied, original] = [join(root, path), join(repository, path)];
        const isData = path.startsWith(data) && existsSync(original);
        rmSync(copied, { recursive: true, force: true });
        if (isData) cpSync(original, copied, { recursive: true });
      }
      touched.clear();
    },
    remove: (): void => {
      if (only) rmSync(root, { recursive: true });
    },
    async command(
      args: readonly string[],
      { env = {}, interrupted }: { env?: Record<string, string>; interrupted?: () => AbortSignal } = {},
    ): Promise<{ code: number; text: string }> {
      let text = "";
      const environment = { env, root, from: root, ...(interrupted && { interrupted }) };
      const code = await run(args, environment, { write: (more) => (text += more) });
      return { code, text };
    },
  };
}
