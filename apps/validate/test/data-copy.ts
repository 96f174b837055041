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
import { run } from "../src/run.ts";
import { root as home } from "./real-data.ts";

const data = "packages/dataset/data";

/** A folder with a copy of the data, to be damaged, and the command as a person there runs it. */
export type DataCopy = ReturnType<typeof dataCopy>;

export function dataCopy() {
  const root = mkdtempSync(join(tmpdir(), "unionstate-"));
  cpSync(join(home, data), join(root, data), { recursive: true });
  const touched = new Set<string>();
  const touch = (path: string): string => {
    touched.add(path);
    return join(root, path);
  };
  const fileOf = (record: string): string => `${data}/${record}.json`;

  return {
    root,
    fileOf,
    /** Whatever a test does to a path below the root is undone if it is said here. */
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
    /** Records that messages quote, as they were when the messages were written: a correction changes no message. */
    keep(): void {
      const folder = fileURLToPath(new URL("records", import.meta.url));
      for (const path of globSync("*/*.json", { cwd: folder })) cpSync(join(folder, path), touch(`${data}/${path}`));
    },
    /** Makes everything that was touched what it was. */
    restore(): void {
      for (const path of touched) {
        const [ours, theirs] = [join(root, path), join(home, path)];
        const isData = path.startsWith(data) && existsSync(theirs);
        rmSync(ours, { recursive: true, force: true });
        if (isData) cpSync(theirs, ours, { recursive: true });
      }
      touched.clear();
    },
    remove: (): void => rmSync(root, { recursive: true }),
    async command(
      args: readonly string[],
      { env = {}, interrupted }: { env?: Record<string, string>; interrupted?: () => AbortSignal } = {},
    ): Promise<{ code: number; text: string }> {
      let text = "";
      const surroundings = { env, root, from: root, ...(interrupted && { interrupted }) };
      const code = await run(args, surroundings, { write: (more) => (text += more) });
      return { code, text };
    },
  };
}
