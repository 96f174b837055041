/** A file that imports another, both as paths from the root. */
export type Import = { readonly from: string; readonly to: string };

/**
 * Sibling folders that import each other, directly or through other siblings. A folder may import its own subfolders
 * and be imported by them: that is judged file by file.
 *
 * @returns one entry for each pair of siblings that import each other, with one import for each direction
 */
export function folderCycles(imports: readonly Import[]): { rule: string; from: string; detail: string }[] {
  // One example for each pair of siblings: "packages/schema/rules" → "packages/schema/records" → the import.
  const edges = new Map<string, Map<string, Import>>();
  for (const each of imports) {
    const [a, b] = siblings(each);
    if (!a || !b) continue;
    const targets = edges.get(a) ?? new Map<string, Import>();
    edges.set(a, targets);
    if (!targets.has(b)) targets.set(b, each);
  }
  return [...edges].flatMap(([a, targets]) =>
    [...targets]
      .filter(([b]) => a < b || !edges.get(b)?.has(a))
      .flatMap(([b, example]) => {
        const back = path(b, a, edges);
        if (!back) return [];
        const steps = [example, ...back].map(({ from, to }) => `${from} imports ${to}`);
        return [{ rule: "cycle between sibling folders", from: example.from, detail: steps.join("; ") }];
      }),
  );
}

/** The two folders at which the paths part: `[x/a, x/b]` for `x/a/1.ts` and `x/b/c/2.ts`. */
function siblings({ from, to }: Import): [string | undefined, string | undefined] {
  const [a, b] = [from.split("/").slice(0, -1), to.split("/").slice(0, -1)];
  const i = a.findIndex((part, index) => part !== b[index]);
  if (i < 0 || i >= b.length) return [undefined, undefined];
  return [a.slice(0, i + 1).join("/"), b.slice(0, i + 1).join("/")];
}

/** The shortest way from one folder to another, as the import of each step. */
function path(
  start: string,
  end: string,
  edges: ReadonlyMap<string, ReadonlyMap<string, Import>>,
): readonly Import[] | undefined {
  const seen = new Set([start]);
  let ways: { readonly at: string; readonly steps: readonly Import[] }[] = [{ at: start, steps: [] }];
  while (ways.length > 0) {
    const next: typeof ways = [];
    for (const { at, steps } of ways) {
      for (const [to, example] of edges.get(at) ?? []) {
        if (to === end) return [...steps, example];
        if (seen.has(to)) continue;
        seen.add(to);
        next.push({ at: to, steps: [...steps, example] });
      }
    }
    ways = next;
  }
  return undefined;
}
