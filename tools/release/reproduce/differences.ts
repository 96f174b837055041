/** How two builds differ: files that only one has, or that have other bytes. */
export function differences(
  here: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
): { readonly file: string; readonly why: string }[] {
  return [...new Set([...here.keys(), ...there.keys()])].toSorted().flatMap((file) => {
    const [a, b] = [here.get(file), there.get(file)];
    if (a === b) return [];
    if (a === undefined || b === undefined) return [{ file, why: `only the ${a ? "first" : "second"} build has it` }];
    return [{ file, why: `${a.slice(0, 12)}… and ${b.slice(0, 12)}…` }];
  });
}
