import { git } from "../diff/git.ts";
import { visible } from "../terminal.ts";

/**
 * The lines outside the data that contain an id as a whole word: code, tests and documentation, which only a person
 * can change. Example: `tools/generate/samples.ts:12: get("polls", "two-unions")`.
 */
export async function mentionsOf(root: string, id: string): Promise<string[]> {
  const pattern = `(^|[^a-z0-9-])${id}($|[^a-z0-9-])`;
  const data = ["packages/dataset/data", "packages/dataset/*.json", "schemas"].map((path) => `:!${path}`);
  const found = await git(root, ["grep", "-nIE", "--untracked", "-e", pattern, "--", ".", ...data]);
  if (!found.ok) return [];
  const lines = found.out.toString("utf8").split("\n").filter(Boolean);
  return lines.map((line) => visible(line.replace(/^(.*?:\d+:)\s*/, "$1 ")));
}
