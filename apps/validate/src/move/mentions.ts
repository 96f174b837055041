import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TextFile } from "@unionstate/schema";
import { git } from "../diff/git.ts";
import { visible } from "../terminal.ts";
import { nameText, type RecordName, replaceNames } from "./replace-references.ts";

/**
 * The lines outside the data that contain an id as a whole word: code, tests and documentation, which only a person
 * can change. Example: `tools/generate/samples.ts:12: get("polls", "two-unions")`. Generated pages are left out.
 */
export async function mentionsOf(root: string, id: string): Promise<string[]> {
  const found = await grep(root, "-nIE", id);
  const lines = found.map((line) => visible(line.replace(/^(.*?:\d+:)\s*/, "$1 ")));
  const files = new Set(lines.map((line) => line.replace(/:.*$/, "")));
  const generated = new Set([...files].filter((file) => isGenerated(textOf(root, file) ?? "")));
  return lines.filter((line) => !generated.has(line.replace(/:.*$/, "")));
}

/**
 * The files outside the data in which a moved record has its new name, wherever the text can mean nothing else:
 * `entities/su-30sm` and `"entities", "su-30sm"`. In the brief, which cannot be made with an id that does not exist, an
 * id in quotation marks is enough.
 *
 * @param isUnique whether nothing else in the data has this id
 */
export async function renamedMentions(
  root: string,
  from: RecordName,
  to: RecordName,
  isUnique: boolean,
): Promise<TextFile[]> {
  const paths = await grep(root, "-lIE", from.id);
  return paths.flatMap((path) => {
    const text = textOf(root, path);
    if (text === undefined || isGenerated(text) || path.startsWith(".changeset/") || /CHANGELOG/.test(path)) return [];
    const pair = (name: RecordName): string => `"${name.collection}", "${name.id}"`;
    const named = replaceNames(text, from, to)
      .replaceAll(pair(from), pair(to))
      .replaceAll(`data/${nameText(from)}.json`, `data/${nameText(to)}.json`);
    const isBrief = path.startsWith("packages/briefing/") && isUnique;
    const renamed = isBrief ? named.replaceAll(`"${from.id}"`, `"${to.id}"`) : named;
    return renamed === text ? [] : [{ path, text: renamed }];
  });
}

async function grep(root: string, options: string, id: string): Promise<string[]> {
  const pattern = `(^|[^a-z0-9-])${id}($|[^a-z0-9-])`;
  const excluded = ["packages/dataset/data", "packages/dataset/*.json", "schemas", rehearsal].map(
    (path) => `:!${path}`,
  );
  const found = await git(root, ["grep", options, "--untracked", "-e", pattern, "--", ".", ...excluded]);
  return found.ok ? found.out.toString("utf8").split("\n").filter(Boolean) : [];
}

/** Has records of its own with ids that the data may have as well: a rename there would end every release. */
const rehearsal = "tools/rehearsal";

function textOf(root: string, path: string): string | undefined {
  const file = join(root, path);
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8") : undefined;
}

/** Pages that `npm run generate` writes say so at the start. */
const isGenerated = (text: string): boolean => /generated .*`npm run generate`/i.test(text.slice(0, 300));
