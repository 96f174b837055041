import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultSeed } from "../random.ts";
import { type Commit, compareVersions, decidePublication, lastRelease, type Offered, planRun } from "./decide.ts";
import { type Action, faultsOf, Model } from "./model.ts";
import { publishAll, type World } from "./publication.ts";

const offered = (versions: Record<string, string>, tags: Record<string, string> = {}): Offered => ({
  versions: new Map(Object.entries(versions)),
  tags: new Map(Object.entries(tags)),
});
const packed = (version: string) => ({ name: "@unionstate/dataset", version, integrity: `sha512-${version}` });

describe("what happens to a packed package", () => {
  test.each([
    ["1.0.0", offered({}), { kind: "publish", tag: "latest" }],
    ["1.0.1", offered({ "1.0.0": "" }, { latest: "1.0.0" }), { kind: "publish", tag: "latest" }],
    ["1.0.0", offered({ "1.0.0": "sha512-1.0.0" }, { latest: "1.0.0" }), { kind: "present" }],
    ["1.0.1-next.1", offered({ "1.0.0": "" }, { latest: "1.0.0" }), { kind: "publish", tag: "next" }],
    ["1.0.2", offered({ "2.0.0": "" }, { latest: "2.0.0" }), { kind: "publish", tag: "latest-1" }],
    ["1.0.0", offered({ "1.0.0-next.1": "" }, { latest: "1.0.0-next.1" }), { kind: "publish", tag: "latest" }],
  ])("%s is published or left alone by what the registry has", (version, has, decision) => {
    expect(decidePublication(packed(version), has)).toEqual(decision);
  });

  test.each([
    ["1.0.0", offered({ "1.0.0": "sha512-other" }), "The registry has @unionstate/dataset@1.0.0 with other bytes."],
    ["1.0.0-next.1", offered({}), "@unionstate/dataset@1.0.0-next.1 would become `latest`"],
    ["1.0.1-next.1", offered({ "1.1.0": "" }, { latest: "1.1.0" }), "is older than 1.1.0, which is released."],
    ["1.0.1", offered({ "1.1.0": "" }, { latest: "1.1.0" }), "is older than 1.1.0, which is `latest`."],
  ])("%s is refused with the reason", (version, has, why) => {
    const decision = decidePublication(packed(version), has);
    expect(decision.kind === "refuse" ? decision.why : decision.kind).toContain(why);
  });
});

test("versions are ordered as Semantic Versioning orders them", () => {
  const ordered = ["1.0.0-next.2", "1.0.0-next.10", "1.0.0", "1.0.1-next.1", "1.0.1", "1.2.0", "1.10.0", "2.0.0"];
  expect(ordered.toReversed().toSorted(compareVersions)).toEqual(ordered);
});

test("the last release is the highest tag of a package that is not a prerelease", () => {
  const tags = ["@unionstate/dataset@1.9.0", "@unionstate/dataset@1.10.0", "@unionstate/dataset@2.0.0-next.1", "v3"];
  expect(lastRelease("@unionstate/dataset", [...tags, "@unionstate/schema@4.0.0"])).toBe("1.10.0");
  expect(lastRelease("@unionstate/dataset", [])).toBe("0.0.0");
});

describe("what a run does", () => {
  const commit = (id: string, version: string, hasChangesets: boolean): Commit => ({
    id,
    versions: new Map([["@unionstate/dataset", version]]),
    hasChangesets,
  });
  const has = new Map([["@unionstate/dataset", offered({ "1.0.0": "" }, { latest: "1.0.0" })]]);
  const tags = new Set(["@unionstate/dataset@1.0.0"]);

  test("a version that the registry lacks is released from the commit that set it", () => {
    const [setting, head] = [commit("a", "1.0.1", false), commit("b", "1.0.1", true)];
    expect(planRun({ head, setting }, has, tags)).toMatchObject({ release: "a", prerelease: true, version: true });
  });

  test("a version that the registry has is released again until its commit is tagged", () => {
    const head = commit("a", "1.0.0", false);
    expect(planRun({ head, setting: head }, has, new Set())).toMatchObject({ release: "a", version: false });
    expect(planRun({ head, setting: head }, has, tags)).toEqual({
      prerelease: false,
      version: false,
      why: ["The current versions are published.", "No changesets wait for the next release."],
    });
  });

  test("before the first version is set, a run only prepares it", () => {
    const head = commit("a", "0.0.0", true);
    const nothing = new Map([["@unionstate/dataset", offered({})]]);
    expect(planRun({ head, setting: head }, nothing, new Set())).toEqual({
      prerelease: false,
      version: true,
      why: ["No version is set yet."],
    });
  });

  test("a request that was merged while another change waited is released from the request, or by the next one", () => {
    const [head, merged] = [commit("m", "1.0.1", true), commit("r", "1.0.1", false)];
    expect(planRun({ head, setting: head, merged }, has, tags)).toMatchObject({ release: "r" });
    const plan = planRun({ head, setting: head }, has, tags);
    expect(plan).not.toHaveProperty("release");
    expect(plan).toMatchObject({ prerelease: false, version: true });
    expect(plan.why).toEqual([
      "@unionstate/dataset@1.0.1 was merged together with changesets of later changes: the next version includes it.",
    ]);
  });
});

describe("a publication", () => {
  const world = (changes: Partial<World> = {}): World & { lines: string[] } => {
    const lines: string[] = [];
    return {
      lines,
      read: async () => offered({}),
      publish: async () => undefined,
      tagged: async () => "nowhere",
      tagCommit: async (tag) => void lines.push(`tag ${tag}`),
      wait: async () => void lines.push("wait"),
      report: (line) => void lines.push(line),
      ...changes,
    };
  };

  test("ends with the answer of npm if the registry refuses it, and tags nothing", async () => {
    const at = world({ publish: async () => "npm error code E403" });
    await expect(publishAll([packed("1.0.0")], at)).rejects.toThrow("npm error code E403");
    expect(at.lines).toEqual([]);
  });

  test("ends with the cause if the registry answers from a cache, after a few reads", async () => {
    const at = world();
    await expect(publishAll([packed("1.0.0")], at)).rejects.toThrow("it probably answers from a cache");
    expect(at.lines).toEqual(["wait", "wait", "wait", "wait"]);
  });

  test("never publishes a release together with a prerelease", async () => {
    const both = [{ ...packed("1.0.0"), name: "@unionstate/schema" }, packed("1.0.1-next.1")];
    const read = async (name: string) =>
      name === "@unionstate/schema" ? offered({}) : offered({ "1.0.0": "" }, { latest: "1.0.0" });
    await expect(publishAll(both, world({ read }))).rejects.toThrow("@unionstate/schema@1.0.0 is a release");
  });
});

describe("any sequence of merges, requests and runs that stop", () => {
  const name = fc.constantFrom("@unionstate/schema" as const, "@unionstate/dataset" as const);
  const bump = fc.constantFrom("patch" as const, "minor" as const, "major" as const);
  const change = fc.record({
    kind: fc.constant("change" as const),
    bumps: fc.uniqueArray(fc.tuple(name, bump), { maxLength: 2, selector: ([one]) => one }),
  });
  const request = fc.record({ kind: fc.constant("request" as const), squash: fc.boolean() });
  const run = fc.record({
    kind: fc.constant("run" as const),
    steps: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.nat(12)),
    registry: fc.constantFrom("well" as const, "well" as const, "dead", "cached", "deaf", "refusing"),
    meanwhile: fc.array(fc.oneof(change, request), { maxLength: 2 }),
  });
  const action: fc.Arbitrary<Action> = fc.oneof(
    { weight: 3, arbitrary: change },
    { weight: 3, arbitrary: request },
    { weight: 4, arbitrary: run },
  );
  const met = new Map<string, number>();

  test("ends with the right versions under the right tags", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 30, size: "max" }), async (actions) => {
        const model = new Model();
        for (const each of actions) await model.act(each);
        const settled = await model.settle();
        for (const [what, times] of model.met) met.set(what, (met.get(what) ?? 0) + times);
        expect({ settled, faults: faultsOf(model) }).toEqual({ settled: true, faults: [] });
      }),
      { numRuns: 3000, seed: defaultSeed },
    );
  });

  test("meets every kind of state", () => {
    expect([...met.keys()].toSorted()).toEqual(
      expect.arrayContaining([
        "a release from the merged request",
        "a release request merged while another change waits",
        "a release that is not the head",
        "a run that was overtaken",
        "a version that is skipped",
        "killed",
        "refused: npm published …",
        "the registry is dead",
      ]),
    );
  });
});
