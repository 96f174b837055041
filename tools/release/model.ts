/**
 * A repository, a registry and the release workflow in memory, for the tests of the decisions: commits with versions,
 * changesets and changes; release requests that are merged or squashed, also too late; runs that are killed after any
 * step; and a registry that is dead, answers from a cache, or loses its answer. What it decides by is the real code.
 */
import { type Commit, compareVersions, type Main, type Offered, type Packed, planRun } from "./decide.ts";
import { publishAll } from "./publication.ts";
import { generatedChangesets } from "./version.ts";

const names = ["@unionstate/schema", "@unionstate/dataset"] as const;
type Name = (typeof names)[number];
const bumps = ["patch", "minor", "major"] as const;

/** A change with its changeset. */
export type Change = {
  readonly id: number;
  readonly bumps: ReadonlyMap<Name, (typeof bumps)[number]>;
};

/** A commit with the changes that its tree contains, and those whose changesets wait in it. */
type ModelCommit = Commit & {
  readonly parents: readonly ModelCommit[];
  readonly changes: readonly Change[];
  readonly waiting: readonly Change[];
};

/** What happens, in a sequence. */
export type Action =
  | { readonly kind: "change"; readonly bumps: readonly [Name, (typeof bumps)[number]][] }
  | { readonly kind: "request"; readonly squash: boolean }
  | {
      readonly kind: "run";
      /** The number of steps after which it is killed. */
      readonly steps: number;
      readonly registry: "well" | "dead" | "cached" | "deaf" | "refusing";
      /** What happens after the run was planned. */
      readonly meanwhile: readonly Exclude<Action, { kind: "run" }>[];
    };

/** Everything that a sequence changes. */
export class Model {
  private numbers = 0;
  head: ModelCommit = this.commit([], new Map(names.map((name) => [name, "0.0.0"])), [], []);
  request: ModelCommit | undefined;
  readonly registry = new Map<Name, { versions: Map<string, string>; tags: Map<string, string> }>(
    names.map((name) => [name, { versions: new Map(), tags: new Map() }]),
  );
  readonly gitTags = new Map<string, ModelCommit>();
  /** Each publication in order, with the commit that it was built from. */
  readonly published: { readonly packed: Packed; readonly tag: string; readonly commit: ModelCommit }[] = [];
  /** How often each kind of state was met. */
  readonly met = new Map<string, number>();
  private cache: ReadonlyMap<Name, Offered> = new Map();

  async act(action: Action): Promise<void> {
    if (action.kind === "change") this.merge(action.bumps);
    else if (action.kind === "request") this.mergeRequest(action.squash);
    else await this.run(action);
  }

  /** Runs and merges until nothing is left to do. @returns whether that happened */
  async settle(): Promise<boolean> {
    for (let round = 0; round < 12; round += 1) {
      await this.run({ steps: Number.POSITIVE_INFINITY, registry: "well", meanwhile: [] });
      const plan = this.plan(this.offered());
      if (plan.release === undefined && !plan.version) return true;
      this.mergeRequest(false);
    }
    return false;
  }

  private merge(given: readonly [Name, (typeof bumps)[number]][]): void {
    const change: Change = { id: this.next(), bumps: new Map(given) };
    const { head } = this;
    const waiting = given.length > 0 ? [...head.waiting, change] : head.waiting;
    this.head = this.commit([head], head.versions, [...head.changes, change], waiting);
  }

  private mergeRequest(squash: boolean): void {
    const { head, request } = this;
    const base = request?.parents[0];
    if (!request || !base) return;
    const consumed = new Set(base.waiting);
    const waiting = head.waiting.filter((change) => !consumed.has(change));
    if (waiting.length > 0) this.note("a release request merged while another change waits");
    this.head = this.commit(squash ? [head] : [head, request], request.versions, head.changes, waiting);
    this.request = undefined;
  }

  private async run({ steps, registry, meanwhile }: Omit<Extract<Action, { kind: "run" }>, "kind">): Promise<void> {
    let left = steps;
    const step = (): void => {
      if (left === 0) throw new Stop("killed");
      left -= 1;
    };
    const read = (name: Name): Offered => {
      if (registry === "dead") throw new Stop("the registry is dead");
      const offered = registry === "cached" ? this.cache : this.offered();
      return offered.get(name) ?? { versions: new Map(), tags: new Map() };
    };
    try {
      const { head } = this;
      const plan = this.plan(new Map(names.map((name) => [name, read(name)])));
      for (const other of meanwhile) await this.act(other);
      if (plan.release !== undefined) await this.publish(this.find(plan.release), undefined, step, registry, read);
      if (plan.prerelease) await this.publish(head, this.next(), step, registry, read);
      step();
      // A request for an old head could remove a changeset of a change that the release in between does not contain.
      if (plan.version && this.head === head) this.request = this.versioned(head);
      this.note(this.head === head ? "a run that finished" : "a run that was overtaken");
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.note(error instanceof Stop ? error.message : `refused: ${error.message.replace(/@unionstate.*/s, "…")}`);
    }
    this.cache = this.offered();
  }

  /** @param prerelease its number, if it is one */
  private async publish(
    commit: ModelCommit,
    prerelease: number | undefined,
    step: () => void,
    registry: string,
    read: (name: Name) => Offered,
  ): Promise<void> {
    const versions = prerelease === undefined ? commit.versions : this.versioned(commit).versions;
    const shown = new Map(
      names.map((name): [Name, string] => {
        const version = versions.get(name) ?? "";
        const isNext = prerelease !== undefined && version !== commit.versions.get(name);
        return [name, isNext ? `${version}-next.${prerelease}` : version];
      }),
    );
    const packages = names.map((name) => {
      const changes = commit.changes.filter((change) => change.bumps.has(name)).map(({ id }) => id);
      // The dataset states the version of the schema.
      const contents = name === "@unionstate/schema" ? [changes] : [changes, shown.get("@unionstate/schema")];
      const version = shown.get(name) ?? "";
      return { name, version, integrity: JSON.stringify([name, version, contents]) };
    });
    await publishAll(packages, {
      read: async (name) => read(nameOf(name)),
      publish: async (packed, tag) => {
        step();
        if (registry === "refusing") return "E403";
        const shelf = this.registry.get(nameOf(packed.name));
        if (!shelf || shelf.versions.has(packed.version)) return "E409: cannot publish over an existing version";
        shelf.versions.set(packed.version, packed.integrity);
        // As npm does: the first version is always `latest`.
        if (shelf.versions.size === 1) shelf.tags.set("latest", packed.version);
        shelf.tags.set(tag, packed.version);
        this.published.push({ packed, tag, commit });
        step();
        return registry === "deaf" ? "ECONNRESET" : undefined;
      },
      tagged: async (tag) => {
        const tagged = this.gitTags.get(tag);
        return tagged === undefined ? "nowhere" : tagged === commit ? "here" : "elsewhere";
      },
      tagCommit: async (tag) => {
        step();
        this.gitTags.set(tag, commit);
      },
      wait: async () => {},
      report: () => {},
    });
  }

  private plan(offered: ReadonlyMap<Name, Offered>): ReturnType<typeof planRun> {
    const plan = planRun(this.main(), offered, new Set(this.gitTags.keys()));
    const { setting, head } = this.main();
    if (plan.release !== undefined && plan.release !== setting.id) this.note("a release from the merged request");
    if (plan.release !== undefined && plan.release !== head.id) this.note("a release that is not the head");
    if (plan.why.some((why) => why.includes("the next version includes it"))) this.note("a version that is skipped");
    return plan;
  }

  private main(): Main {
    const { head } = this;
    const isSame = (commit: ModelCommit): boolean =>
      names.every((name) => commit.versions.get(name) === head.versions.get(name));
    let setting = head;
    for (let [parent] = head.parents; parent && isSame(parent); [parent] = parent.parents) setting = parent;
    return { head, setting, merged: setting.parents[1] };
  }

  /** The head of a release request: the next versions, without the changesets. */
  private versioned(base: ModelCommit): ModelCommit {
    const planned = new Set(base.waiting.flatMap((change) => [...change.bumps.keys()]));
    const generated = [...generatedChangesets(planned, new Set()).values()].join("");
    const versions = names.map((name): [Name, string] => {
      const found = base.waiting.flatMap((change) => change.bumps.get(name) ?? []);
      const bump =
        bumps.findLast((one) => found.includes(one)) ?? (generated.includes(`"${name}"`) ? "patch" : undefined);
      const version = base.versions.get(name) ?? "";
      // As the first changesets do, which declare a major change of 0.0.0.
      return [name, version === "0.0.0" ? "1.0.0" : bump ? increased(version, bump) : version];
    });
    return this.commit([base], new Map(versions), base.changes, []);
  }

  private commit(
    parents: readonly ModelCommit[],
    versions: Commit["versions"],
    changes: readonly Change[],
    waiting: readonly Change[],
  ): ModelCommit {
    return { id: `c${this.next()}`, parents, versions, changes, waiting, hasChangesets: waiting.length > 0 };
  }

  private next(): number {
    this.numbers += 1;
    return this.numbers;
  }

  private find(id: string): ModelCommit {
    const queue = [this.head];
    for (let commit = queue.pop(); commit; commit = queue.pop()) {
      if (commit.id === id) return commit;
      queue.push(...commit.parents);
    }
    throw new Error(`The history has no commit ${id}.`);
  }

  private offered(): ReadonlyMap<Name, Offered> {
    return new Map(
      [...this.registry].map(([name, { versions, tags }]) => [
        name,
        { versions: new Map(versions), tags: new Map(tags) },
      ]),
    );
  }

  private note(what: string): void {
    this.met.set(what, (this.met.get(what) ?? 0) + 1);
  }
}

/** The end of a run by something else than a decision. */
class Stop extends Error {}

function nameOf(text: string): Name {
  const name = names.find((one) => one === text);
  if (!name) throw new Error(`There is no package ${text}.`);
  return name;
}

function increased(version: string, bump: (typeof bumps)[number]): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (bump === "major") return `${major + 1}.0.0`;
  return bump === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** What is wrong with the registry and the tags after a sequence has settled, in sentences. */
export function faultsOf({ head, registry, gitTags, published }: Model): string[] {
  const faults: string[] = [];
  const expect = (holds: boolean, otherwise: string): void => void (holds || faults.push(otherwise));
  for (const name of names) {
    const shelf = registry.get(name);
    const version = head.versions.get(name) ?? "";
    if (version !== "0.0.0") expect(shelf?.tags.get("latest") === version, `${name}: ${version} is not \`latest\``);
    const history = published.filter(({ packed }) => packed.name === name);
    expect(new Set(history.map(({ packed }) => packed.version)).size === history.length, `${name}: published twice`);
    const released = history.filter(({ tag }) => tag === "latest");
    for (const { packed, tag } of history) {
      expect(tag === (packed.version.includes("-") ? "next" : "latest"), `${packed.version} was published as ${tag}`);
    }
    for (const [index, { packed, commit }] of released.entries()) {
      const id = `${name}@${packed.version}`;
      expect(gitTags.get(id) === commit, `${id}: the tag is not on the commit that it was built from`);
      expect(commit.waiting.length === 0, `${id} contains changes that its changelog does not mention`);
      const before = released[index - 1];
      if (!before) continue;
      expect(compareVersions(before.packed.version, packed.version) < 0, `${id} was published after a later version`);
      const old = new Set(before.commit.changes);
      for (const change of commit.changes.filter((one) => !old.has(one))) {
        const bump = change.bumps.get(name);
        const least = bump ? increased(before.packed.version, bump) : packed.version;
        expect(compareVersions(packed.version, least) >= 0, `${id} is too small for a ${bump} change`);
      }
    }
    const last = released.at(-1)?.commit;
    const missing = head.changes.filter((change) => change.bumps.has(name) && !last?.changes.includes(change));
    expect(missing.length === 0, `${name}: changes ${missing.map(({ id }) => id).join(", ")} were never released`);
  }
  return faults;
}
