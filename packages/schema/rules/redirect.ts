import type { Finding } from "../json/problem.ts";
import type { Redirect } from "../records/types/redirect.ts";
import { loopFrom, namesIntoLoops } from "./loops.ts";
import { nearest, withNearest } from "./nearest.ts";
import type { RuleText } from "./rule.ts";

/** A rule about the list of what became of removed records. */
export type RedirectRule = RuleText & {
  /**
   * Finds every fault, in redirects that already have the right shape.
   *
   * @param redirects in the order of their file
   */
  readonly check: (redirects: readonly Redirect[], dataset: Dataset) => Iterable<RedirectFinding>;
};

type Dataset = {
  /** The existing records. Example: `polls/two-unions`. */
  readonly names: ReadonlySet<string>;
  /** The version of the dataset, if it is known. */
  readonly version: string | undefined;
};

type RedirectFinding = Omit<Finding, "file">;

const reused: RedirectRule = {
  id: "redirect/reused",
  severity: "error",
  requirement: "The id of a removed record is never given to another record.",
  reason: "Anyone who uses the old id means the old record and must not silently get a different one.",
  bad: "An entry for `polls/two-unions`, while `polls/two-unions.json` exists.",
  good: "An entry for `polls/union-or-europe`, and no file `polls/union-or-europe.json`.",
  *check(redirects, { names }) {
    for (const [index, { from }] of redirects.entries()) {
      if (!names.has(from)) continue;
      yield {
        path: [index, "from"],
        message: `\`${from}\` is listed as removed, but the record exists.`,
        expected: "An id that no existing record uses.",
        fix: "Give the record another id, or remove this entry if the record was never removed.",
      };
    }
  },
};

const repeated: RedirectRule = {
  id: "redirect/repeated",
  severity: "error",
  requirement: "A removed record has one entry, and a split names each of its parts once.",
  reason: "If there are two, programs follow only one of them, and it is undefined which.",
  bad: "Two entries for `polls/union-or-europe`.",
  good: "One entry for `polls/union-or-europe`, and another for its replacement if that was removed as well.",
  *check(redirects) {
    const first = new Map<string, number>();
    for (const [index, redirect] of redirects.entries()) {
      const { from } = redirect;
      const earlier = first.get(from);
      if (earlier === undefined) first.set(from, index);
      else {
        yield {
          path: [index, "from"],
          message: `Duplicate entry for \`${from}\` (same as entry ${earlier + 1}).`,
          expected: "One entry for each removed record.",
          fix: "Remove one of the two.",
        };
      }
      const seen = new Set<string>();
      for (const { name, path } of targetsOf(redirect)) {
        if (!seen.has(name)) seen.add(name);
        else {
          yield {
            path: [index, ...path],
            message: `Duplicate part \`${name}\` of \`${from}\`.`,
            expected: "At least two parts, each named once.",
            fix: "Replace it with the part that is missing. If only one part is left, change `kind` to `moved`.",
          };
        }
      }
    }
  },
};

const nowhere: RedirectRule = {
  id: "redirect/nowhere",
  severity: "error",
  requirement: "A redirect leads to an existing record, directly or through other redirects.",
  reason: "Programs follow redirects from old ids and must reach a record.",
  bad: '"from": "polls/union-or-europe", "to": "polls/two-union"',
  good: '"from": "polls/union-or-europe", "to": "polls/two-unions"',
  *check(redirects, { names }) {
    const removed = new Map(redirects.map((redirect) => [redirect.from, redirect]));
    for (const [index, redirect] of redirects.entries()) {
      for (const { name, path } of targetsOf(redirect)) {
        const next = removed.get(name);
        // Where a chain breaks, its last link is reported.
        if (names.has(name) || (next && next.kind !== "withdrawn")) continue;
        const near = next ? undefined : nearest(name, names);
        yield {
          path: [index, ...path],
          message: next ? `\`${name}\` was withdrawn and has no replacement.` : `Unknown record \`${name}\`.`,
          expected: "An existing record, or a removed record with a replacement.",
          fix: near
            ? withNearest("Use the collection and id of an existing record.", near)
            : `${replaceTarget(redirect)}, or change \`kind\` to \`withdrawn\` and remove \`to\`.`,
        };
      }
    }
  },
};

const circle: RedirectRule = {
  id: "redirect/circle",
  severity: "error",
  requirement: "Redirects do not form a loop.",
  reason: "A program that follows them would never reach a record.",
  bad: "`polls/a` has moved to `polls/b`, and `polls/b` to `polls/a`.",
  good: "`polls/a` has moved to `polls/b`, and `polls/b` to `polls/two-unions`.",
  *check(redirects, { names }) {
    const removed = new Map(redirects.filter(({ from }) => !names.has(from)).map((each) => [each.from, each]));
    const graph = new Map([...removed].map(([from, each]) => [from, targetsOf(each).map(({ name }) => name)]));
    const endless = namesIntoLoops(graph);
    for (const [index, redirect] of redirects.entries()) {
      for (const { name, path } of targetsOf(redirect)) {
        if (!endless.has(name)) continue;
        yield {
          path: [index, ...path],
          message:
            name === redirect.from
              ? `\`${name}\` redirects to itself.`
              : `The redirects form a loop and never reach a record: ${loopFrom(redirect.from, graph, endless)}.`,
          expected: "A redirect that leads to an existing record, directly or through other redirects.",
          fix: `${replaceTarget(redirect)}.`,
        };
      }
    }
  },
};

/** Parts of the paper as a book; all other records are about its content. */
const apparatus: ReadonlyMap<string, string> = new Map([
  ["sections", "section"],
  ["works", "work"],
  ["citations", "footnote"],
]);

const collection: RedirectRule = {
  id: "redirect/collection",
  severity: "error",
  requirement:
    "A section, work or footnote redirects only to a record of the same collection, and no other record redirects to a section, work or footnote.",
  reason:
    "Content can turn out to be of another kind, such as a figure that belongs to a poll; a heading or a work cannot.",
  bad: '"from": "works/clapping", "to": "statements/clapping-is-subversive"',
  good: '"from": "figures/support-for-union", "to": "polls/two-unions"',
  *check(redirects) {
    for (const [index, redirect] of redirects.entries()) {
      const own = collectionOf(redirect.from);
      const ownPart = apparatus.get(own);
      for (const { name, path } of targetsOf(redirect)) {
        const other = collectionOf(name);
        const part = ownPart ?? apparatus.get(other);
        if (own === other || part === undefined) continue;
        const reason = ownPart
          ? `a ${part} can only redirect to a ${part}`
          : `only a ${part} can redirect to a ${part}`;
        yield {
          path: [index, ...path],
          message: `\`${redirect.from}\` cannot redirect to \`${name}\`: ${reason}.`,
          expected: ownPart ? `A record in \`${own}\`.` : "A record that is not in `sections`, `works` or `citations`.",
          fix: `${replaceTarget(redirect)}, or change \`kind\` to \`withdrawn\` and remove \`to\`.`,
        };
      }
    }
  },
};

const collectionOf = (name: string): string => name.slice(0, name.indexOf("/"));

const order: RedirectRule = {
  id: "redirect/order",
  severity: "error",
  requirement: "The entries are sorted by `from`.",
  reason: "Sorted entries are easy to find, and two changes that each add an entry rarely conflict.",
  bad: "`polls/union-or-europe` before `events/zapad-2019`.",
  good: "`events/zapad-2019` before `polls/union-or-europe`.",
  *check(redirects) {
    let last = "";
    for (const [index, { from }] of redirects.entries()) {
      if (from >= last) {
        last = from;
        continue;
      }
      yield {
        path: [index, "from"],
        message: `\`${from}\` is out of order: it comes after \`${last}\`.`,
        expected: "Entries sorted by `from`.",
        fix: `Move the entry before \`${redirects.find((other) => other.from > from)?.from}\`.`,
      };
    }
  },
};

const since: RedirectRule = {
  id: "redirect/since",
  severity: "error",
  requirement: "`since` is `next`, or a version up to the one of this dataset.",
  reason: "Users look up the version in the changelog; a version that does not exist yet is not there.",
  bad: '"since": "9.9.9"',
  good: '"since": "next"',
  *check(redirects, { version }) {
    if (version === undefined) return;
    for (const [index, redirect] of redirects.entries()) {
      if (redirect.since === "next" || !isLater(redirect.since, version)) continue;
      yield {
        path: [index, "since"],
        message:
          version === unreleased
            ? `\`${redirect.since}\` does not exist: the dataset has not been released yet.`
            : `\`${redirect.since}\` does not exist: the latest version is ${version}.`,
        expected: version === unreleased ? "`next`." : `\`next\`, or a version up to ${version}.`,
        fix: "Use `next`: the release replaces it with its number.",
      };
    }
  },
};

/** The version of a dataset before its first release. */
const unreleased = "0.0.0";

/** Whether a version comes after another: by its numbers, a prerelease before the version that it precedes. */
function isLater(version: string, other: string): boolean {
  const [[own = "", ...ownTag], [theirs = "", ...theirTag]] = [version.split("-"), other.split("-")];
  if (own !== theirs) return own.localeCompare(theirs, "en", { numeric: true }) > 0;
  if (ownTag.length === 0 || theirTag.length === 0) return ownTag.length < theirTag.length;
  return ownTag.join("-").localeCompare(theirTag.join("-"), "en", { numeric: true }) > 0;
}

const replaceTarget = ({ kind, from }: Redirect): string =>
  kind === "split"
    ? `Replace it with a record that shares the content of \`${from}\``
    : `Set \`to\` to the record that replaces \`${from}\``;

/** All rules about redirects. */
export const redirectRules: readonly RedirectRule[] = [reused, repeated, nowhere, circle, collection, since, order];

/** The records that a redirect leads to directly, each with its place in the redirect; a withdrawal leads to none. */
function targetsOf(redirect: Redirect): { readonly name: string; readonly path: Finding["path"] }[] {
  switch (redirect.kind) {
    case "moved":
      return [{ name: redirect.to, path: ["to"] }];
    case "split":
      return redirect.to.map((name, index) => ({ name, path: ["to", index] }));
    case "withdrawn":
      return [];
  }
}
