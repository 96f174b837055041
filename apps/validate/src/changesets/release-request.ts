import { z } from "zod";
import { oneLine } from "../diff/plain-text.ts";
import type { Reader } from "./packed-files.ts";
import { isReleasePath } from "./release-paths.ts";

/** What a change that sets versions says: it is the release request, or a version was edited by hand. */
export type ReleaseRequest = { readonly problems: readonly string[]; readonly sentence: string };

/**
 * Whether a change is the request for a release, which needs no changeset.
 *
 * @param paths of all files that changed
 * @param waiting the paths of all changesets that are left
 * @returns `undefined` if it sets no version
 */
export function releaseRequest(
  paths: readonly string[],
  waiting: readonly string[],
  before: Reader,
  now: Reader,
): ReleaseRequest | undefined {
  const set = ["dataset", "schema"].flatMap((name) => {
    const [old, version] = [before, now].map((read) => versionIn(read(`packages/${name}/package.json`)));
    return version !== undefined && old !== undefined && old !== version ? [`@unionstate/${name} ${version}`] : [];
  });
  if (set.length === 0) return undefined;
  const what = set.map((each) => `\`${oneLine(each)}\``).join(" and ");
  const fix = "Only `npm run tool -- version` sets versions. Restore them.";
  const removed = paths.filter((path) => path.startsWith(".changeset/") && now(path) === undefined);
  const others = paths.filter((path) => !isReleasePath(path));
  const problems: string[] = [];
  if (waiting.length > 0) {
    problems.push(`${what} is set, but changesets are left: ${listed(waiting)}. ${fix}`);
  } else if (removed.length === 0) problems.push(`${what} is set, but no changeset describes the release. ${fix}`);
  if (others.length > 0) {
    problems.push(`A release request changes only what \`npm run tool -- version\` writes, not ${listed(others)}.`);
  }
  return { problems, sentence: `This is the request for ${what}: it requires no changeset.` };
}

const versionIn = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : manifest.safeParse(jsonIn(text)).data?.version;

const manifest = z.looseObject({ version: z.string() });

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).map((path) => `\`${oneLine(path)}\``);
  return shown.join(", ") + (paths.length > 3 ? ` and ${paths.length - 3} more` : "");
}
