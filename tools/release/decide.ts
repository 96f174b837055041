/**
 * Decides what a run of the release workflow does, and what happens to each package that it has built. It compares the
 * repository with the registry and has no memory of earlier runs, so that the next run completes one that stopped.
 * Pure functions: `plan.ts` and `publish.ts` act on them, and `publication.test.ts` tries them on random histories.
 */

/** What a registry has of a package. */
export type Offered = {
  /** The integrity of each version. Example: `1.0.0` → `sha512-g8W2…`. */
  readonly versions: ReadonlyMap<string, string>;
  /** The version of each distribution tag. Example: `latest` → `1.0.0`. */
  readonly tags: ReadonlyMap<string, string>;
};

/** A package as it was packed. */
export type Packed = { readonly name: string; readonly version: string; readonly integrity: string };

/** What happens to a packed package. `tag` is the distribution tag under which it is published. */
export type Decision =
  | { readonly kind: "publish"; readonly tag: string }
  | { readonly kind: "present" }
  | { readonly kind: "refuse"; readonly why: string };

/**
 * Decides by what the registry has: a missing version is published, the same bytes are left alone, and anything else is
 * refused. A prerelease gets the tag `next`, a release `latest`, and a release of an older major version `latest-<major>`.
 */
export function decidePublication({ name, version, integrity }: Packed, offered: Offered): Decision {
  const id = `${name}@${version}`;
  const refuse = (why: string): Decision => ({ kind: "refuse", why });
  const present = offered.versions.get(version);
  if (present === integrity) return { kind: "present" };
  if (present !== undefined) {
    return refuse(
      `The registry has ${id} with other bytes. A published version never changes: add a changeset for ${name}, and release the next version.`,
    );
  }
  const latest = offered.tags.get("latest");
  if (isPrerelease(version)) {
    // A registry gives the first version of a package the tag `latest`, whatever tag is asked for.
    if (latest === undefined) {
      return refuse(`${id} would become \`latest\`, because ${name} has no release yet. Publish a release first.`);
    }
    if (compareVersions(version, latest) < 0) return refuse(`${id} is older than ${latest}, which is released.`);
    return { kind: "publish", tag: "next" };
  }
  if (latest === undefined || compareVersions(version, latest) > 0) return { kind: "publish", tag: "latest" };
  const [major] = numbersOf(version);
  if (major === numbersOf(latest)[0]) return refuse(`${id} is older than ${latest}, which is \`latest\`.`);
  return { kind: "publish", tag: `latest-${major}` };
}

/** A commit, as far as a release depends on it. */
export type Commit = {
  readonly id: string;
  /** The version of each published package. Example: `@unionstate/dataset` → `1.0.0`. */
  readonly versions: ReadonlyMap<string, string>;
  /** Whether it has changesets, which describe changes for the release after its version. */
  readonly hasChangesets: boolean;
};

/** The branch `main`, as far as a release depends on it. */
export type Main = {
  readonly head: Commit;
  /** The first commit of `main` that has the versions of `head`. */
  readonly setting: Commit;
  /** The commit that `setting` merged into `main`, if it is a merge: the head of the release request. */
  readonly merged?: Commit | undefined;
};

/** What a run does, in this order. */
export type Plan = {
  /** The commit to build, publish and tag as a release. */
  readonly release?: string | undefined;
  /** Whether to publish the unreleased changes of `head` as a prerelease. */
  readonly prerelease: boolean;
  /** Whether to prepare the request for the next release. */
  readonly version: boolean;
  /** Why, in sentences. */
  readonly why: readonly string[];
};

/**
 * Plans a run. A version is released from the commit that set it; if changesets of other changes wait there, from the
 * commit of the release request that it merged. If there is none (a squashed request), the next version includes it.
 *
 * @param offered what the registry has of each package
 * @param gitTags the tags of the repository. Example: `@unionstate/dataset@1.0.0`
 */
export function planRun(
  { head, setting, merged }: Main,
  offered: ReadonlyMap<string, Offered>,
  gitTags: ReadonlySet<string>,
): Plan {
  const open = [...head.versions].filter(
    ([name, version]) =>
      version !== unreleased && !(offered.get(name)?.versions.has(version) && gitTags.has(`${name}@${version}`)),
  );
  const ids = open.map(([name, version]) => `${name}@${version}`).join(" and ");
  const source = [setting, ...(merged && sameVersions(merged, head) ? [merged] : [])].find(
    ({ hasChangesets }) => !hasChangesets,
  );
  const release = open.length > 0 ? source?.id : undefined;
  const why: string[] = [];
  if (release !== undefined) why.push(`${ids} is not published completely: release ${release}.`);
  else if (open.length > 0) {
    why.push(`${ids} was merged together with changesets of later changes: the next version includes it.`);
  } else if ([...head.versions.values()].every((version) => version === unreleased)) why.push("No version is set yet.");
  else why.push("The current versions are published.");
  if (!head.hasChangesets) why.push("No changesets wait for the next release.");
  // A registry gives the first version of a package the tag `latest`, so no prerelease comes before the first release. And
  // a prerelease of one package never publishes an open version of the other.
  const hasReleases = [...head.versions.keys()].every((name) => offered.get(name)?.tags.has("latest"));
  const prerelease = head.hasChangesets && (open.length === 0 ? hasReleases : release !== undefined);
  return { ...(release !== undefined && { release }), prerelease, version: head.hasChangesets, why };
}

/** The version of a package that was never released. */
export const unreleased = "0.0.0";

const sameVersions = (a: Commit, b: Commit): boolean =>
  [...b.versions].every(([name, version]) => a.versions.get(name) === version);

/**
 * The last release of a package among the tags of a branch, with which the next one is compared; `0.0.0` before the
 * first. It can be older than the version in `package.json`, if that one was never published.
 *
 * @param gitTags Example of one: `@unionstate/dataset@1.0.0`
 */
export function lastRelease(name: string, gitTags: Iterable<string>): string {
  const versions = [...gitTags]
    .filter((tag) => tag.startsWith(`${name}@`))
    .map((tag) => tag.slice(name.length + 1))
    .filter((version) => /^\d+\.\d+\.\d+$/.test(version));
  return versions.toSorted(compareVersions).at(-1) ?? unreleased;
}

export const isPrerelease = (version: string): boolean => version.includes("-");

/** Orders versions as Semantic Versioning does: negative if `a` comes before `b`. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [numbersOf(a), numbersOf(b)];
  for (const [index, number] of first.entries()) {
    const difference = number - (second[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (isPrerelease(a) !== isPrerelease(b)) return isPrerelease(a) ? -1 : 1;
  return suffixOf(a).localeCompare(suffixOf(b), "en", { numeric: true });
}

const numbersOf = (version: string): number[] =>
  version
    .replace(/[-+].*$/s, "")
    .split(".")
    .map(Number);

const suffixOf = (version: string): string => version.slice(version.indexOf("-") + 1);
