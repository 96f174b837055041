import { type Decision, decidePublication, isPrerelease, type Offered, type Packed } from "./decide.ts";

/** What a publication acts on: a registry and the tags of a repository. */
export type World = {
  /** What the registry has of a package now. @throws Error with the cause if it does not answer */
  readonly read: (name: string) => Promise<Offered>;
  /** Publishes a package under a tag; returns the message of a failure. */
  readonly publish: (packed: Packed, tag: string) => Promise<string | undefined>;
  /** Whether the commit that is checked out or another one has a tag. */
  readonly tagged: (tag: string) => Promise<"here" | "elsewhere" | "nowhere">;
  /** Tags the commit that is checked out. */
  readonly tagCommit: (tag: string) => Promise<void>;
  /** Waits before the registry is read again. */
  readonly wait: () => Promise<void>;
  readonly report: (line: string) => void;
};

/**
 * Publishes the packages that the registry lacks, one after the other, and then tags the commit, unless they are a
 * prerelease. Nothing is published if any of them is refused. If it stops, the next run continues.
 *
 * @param packages in the order of publication
 * @throws Error with the cause and what to do
 */
export async function publishAll(packages: readonly Packed[], world: World): Promise<void> {
  const decisions: (readonly [Packed, Decision])[] = [];
  for (const packed of packages) decisions.push([packed, decidePublication(packed, await world.read(packed.name))]);
  const refusals = decisions.flatMap(([, decision]) => (decision.kind === "refuse" ? [decision.why] : []));
  for (const [{ name, version }, { kind }] of decisions) {
    const id = `${name}@${version}`;
    if (kind === "publish" && (await world.tagged(id)) === "elsewhere") {
      refusals.push(`The tag ${id} is on another commit than the one that would be published. Remove the tag first.`);
    }
  }
  const hasPrerelease = packages.some(({ version }) => isPrerelease(version));
  for (const [{ name, version }, { kind }] of decisions) {
    if (hasPrerelease && kind === "publish" && !isPrerelease(version)) {
      refusals.push(
        `${name}@${version} is a release, and is published before a prerelease that needs it. Release it first.`,
      );
    }
  }
  if (refusals.length > 0) throw new Error(refusals.join("\n"));
  for (const [packed, decision] of decisions) {
    const id = `${packed.name}@${packed.version}`;
    if (decision.kind === "publish") {
      const failure = await world.publish(packed, decision.tag);
      await confirm(packed, failure, world);
      world.report(`${id}: published as \`${decision.tag}\`; the registry has the same bytes.`);
    } else world.report(`${id}: already published; the registry has the same bytes.`);
  }
  // Tags come last: a commit with all its tags needs no further run.
  // An unchanged package has the tag of an earlier release.
  for (const { name, version } of hasPrerelease ? [] : packages) {
    if ((await world.tagged(`${name}@${version}`)) === "nowhere") await world.tagCommit(`${name}@${version}`);
  }
}

/** The registry decides whether a publication succeeded: npm can fail after the registry has accepted it. */
async function confirm(packed: Packed, failure: string | undefined, world: World): Promise<void> {
  const id = `${packed.name}@${packed.version}`;
  for (let attempt = 0; attempt < maxReads; attempt += 1) {
    if (attempt > 0) await world.wait();
    const decision = decidePublication(packed, await world.read(packed.name));
    if (decision.kind === "present") return;
    if (decision.kind === "refuse") throw new Error(decision.why);
    if (failure !== undefined)
      throw new Error(`${id} was not published:\n\n${failure}\n\nFix the cause, and run this again.`);
  }
  throw new Error(
    `npm published ${id}, but the registry does not list it: it probably answers from a cache. Run this again in a few minutes.`,
  );
}

const maxReads = 5;
