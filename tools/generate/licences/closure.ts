import type { Locked } from "./lockfile.ts";

/** The folders of all that a package needs to run, by code point: found as Node finds them, from the inside out. */
export function closure(from: string, packages: ReadonlyMap<string, Locked>): string[] {
  const found = new Set<string>();
  const queue = [from];
  for (let folder = queue.pop(); folder !== undefined; folder = queue.pop()) {
    const { dependencies, optionalDependencies } = packages.get(folder) ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const place = placeOf(name, folder, packages);
      if (place === undefined || found.has(place)) continue;
      found.add(place);
      queue.push(place);
    }
  }
  return [...found].toSorted();
}

function placeOf(name: string, folder: string, packages: ReadonlyMap<string, Locked>): string | undefined {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) {
    const place = `${at === "" ? "" : `${at}/`}node_modules/${name}`;
    const there = packages.get(place);
    // A package of this repository is a link to its folder.
    if (there) return there.link && there.resolved ? there.resolved : place;
    if (at === "") return undefined;
  }
}
