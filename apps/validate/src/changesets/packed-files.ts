import { z } from "zod";

/** What changed in a package that its tarball contains or is built from, apart from data and schemas. */
export type PackedChange = {
  readonly bump: "patch" | "minor" | "major";
  /** As plain text. Example: ``its code changed: `packages/schema/index.ts` ``. */
  readonly why: string;
  /** A sentence for users, if the change is only that of a dependency; `undefined` if a person has to describe it. */
  readonly message: string | undefined;
};

/** Reads a file at one side of the comparison; `undefined` if it does not exist. */
export type Reader = (path: string) => string | undefined;

type Folder = "dataset" | "schema";

/** The files that are packed as they are, and the code that is built into each package. */
const sources: Readonly<Record<Folder, RegExp>> = {
  // The words for values and the shapes of records come from the schema package.
  dataset:
    /^packages\/dataset\/(?:(?:src|emit)\/|(?:README|CHANGELOG)\.md$|changes\.json$|LICENSE|tsconfig[^/]*\.json$)|^packages\/schema\/(?:records|vocabularies|wording)\/|^tsconfig\.base\.json$/,
  schema:
    /^packages\/schema\/(?:(?:check|json|records|rules|vocabularies|wording)\/|[^/]+\.ts$|(?:README|CHANGELOG)\.md$|LICENSE|tsconfig[^/]*\.json$)|^tsconfig\.base\.json$/,
};

/**
 * The changes of a package beside its data and schemas: code, packed files, its `package.json`, and the locked versions
 * of everything that builds it.
 *
 * @param paths of all files that changed
 */
export function packedChanges(folder: Folder, paths: readonly string[], before: Reader, now: Reader): PackedChange[] {
  const changes: PackedChange[] = [];
  const files = paths.filter((path) => sources[folder].test(path) && !path.endsWith(".test.ts"));
  if (files.length > 0) {
    const more = files.length > 3 ? ` and ${files.length - 3} more` : "";
    const why = `its code or packed files changed: ${files.slice(0, 3).map(code).join(", ")}${more}`;
    changes.push({ bump: "patch", why, message: undefined });
  }
  const manifest = `packages/${folder}/package.json`;
  if (paths.includes(manifest)) changes.push(...manifestChanges(objectIn(before(manifest)), objectIn(now(manifest))));
  if (paths.includes("package-lock.json")) {
    changes.push(...lockChanges(folder, before("package-lock.json"), now("package-lock.json")));
  }
  return changes;
}

const code = (text: string): string => `\`${text}\``;

/** The fields of a manifest that a release sets. */
const setByRelease = new Set(["version", "released"]);
const dependencyFields = new Set(["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"]);

function manifestChanges(before: JsonObject, now: JsonObject): PackedChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (field) => !setByRelease.has(field) && JSON.stringify(before[field]) !== JSON.stringify(now[field]),
  );
  return fields.map((field): PackedChange => {
    const [old = {}, new_ = {}] = [asObject(before[field]), asObject(now[field])];
    const gone = field === "exports" ? Object.keys(old).filter((entry) => !(entry in new_)) : [];
    if (gone.length > 0) {
      return { bump: "major", why: `an entry point is removed: ${gone.map(code).join(", ")}`, message: undefined };
    }
    if (field === "engines") {
      return { bump: "minor", why: `other releases of Node.js are supported: ${code("engines")}`, message: undefined };
    }
    const moved = dependencyFields.has(field) ? versionsMoved(old, new_) : [];
    const message = moved.length > 0 ? `Uses ${moved.join(", ")}.` : undefined;
    return { bump: "patch", why: `${code(field)} of its package.json changed`, message };
  });
}

/** What the locked versions of the packages that build a package say. */
function lockChanges(folder: Folder, before: string | undefined, now: string | undefined): PackedChange[] {
  const [old, new_] = [before, now].map((text) => builders(folder, text));
  const moved = versionsMoved(Object.fromEntries(old ?? []), Object.fromEntries(new_ ?? []));
  if (moved.length === 0) return [];
  const more = moved.length > 10 ? ` and ${moved.length - 10} more` : "";
  const message = `Built with ${moved.slice(0, 10).join(", ")}${more}.`;
  return [{ bump: "patch", why: `what builds it has other versions: ${moved.slice(0, 3).join(", ")}`, message }];
}

/** `esbuild 0.28.3 (was 0.28.2)`, by name. */
function versionsMoved(before: JsonObject, now: JsonObject): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((name) => before[name] !== now[name])
    .toSorted()
    .map((name) => {
      if (now[name] === undefined) return `${name} no longer`;
      return `${name} ${now[name]}${before[name] === undefined ? "" : ` (was ${before[name]})`}`;
    });
}

const lockEntry = z.looseObject({
  version: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  resolved: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
});

const lockfile = z.object({ packages: z.record(z.string(), lockEntry) });

/** The versions of all packages that a package depends on to be built, by the place where each is installed. */
function builders(folder: Folder, text: string | undefined): ReadonlyMap<string, string> {
  const read = lockfile.safeParse(text === undefined ? undefined : jsonIn(text));
  const found = new Map<string, string>();
  if (!read.success) return found;
  const { packages } = read.data;
  const seen = new Set<string>();
  /** The nearest folder of `node_modules` above a place that has a package. */
  const resolved = (name: string, from: string): string | undefined => {
    for (let at = from; ; at = at.replace(/(?:^|\/)(?:node_modules\/(?:@[^/]+\/)?[^/]+|[^/]+)$/, "")) {
      const place = `${at === "" ? "" : `${at}/`}node_modules/${name}`;
      if (packages[place]) return place;
      if (at === "") return undefined;
    }
  };
  const queue = [`packages/${folder}`];
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    const entry = packages[place];
    if (!entry || seen.has(place)) continue;
    seen.add(place);
    if (entry.link) {
      if (entry.resolved !== undefined) queue.push(entry.resolved);
      continue;
    }
    const isOurs = place.startsWith("packages/");
    if (!isOurs && entry.version !== undefined) found.set(place.replace(/^.*node_modules\//, ""), entry.version);
    const names = {
      ...entry.dependencies,
      ...entry.optionalDependencies,
      // The tools of a workspace are its devDependencies; TypeScript is one of the root.
      ...(isOurs && { ...entry.devDependencies, typescript: "" }),
    };
    for (const name of Object.keys(names)) {
      const next = resolved(name, place);
      if (next !== undefined) queue.push(next);
    }
  }
  return found;
}

type JsonObject = Readonly<Record<string, unknown>>;

const asObject = (value: unknown): JsonObject => z.record(z.string(), z.unknown()).safeParse(value).data ?? {};

const objectIn = (text: string | undefined): JsonObject => asObject(text === undefined ? undefined : jsonIn(text));

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
