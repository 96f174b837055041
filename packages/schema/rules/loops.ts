/** A graph: for each name, the names that it leads to. */
export type Graph = ReadonlyMap<string, Iterable<string>>;

/**
 * The names from which a path never ends: those in a loop, and those that lead into one. They are what is left when
 * names that lead nowhere are removed one by one; each link is looked at twice.
 */
export function namesIntoLoops(graph: Graph): ReadonlySet<string> {
  const left = new Map([...graph].map(([name, targets]) => [name, new Set(targets)]));
  const sources = new Map<string, string[]>();
  for (const [from, targets] of left) {
    for (const name of targets) {
      if (!left.has(name)) targets.delete(name);
      else if (!sources.get(name)?.push(from)) sources.set(name, [from]);
    }
  }
  const finite = [...left].filter(([, targets]) => targets.size === 0).map(([name]) => name);
  for (let name = finite.pop(); name !== undefined; name = finite.pop()) {
    left.delete(name);
    for (const from of sources.get(name) ?? []) {
      const targets = left.get(from);
      if (targets?.delete(name) && targets.size === 0) finite.push(from);
    }
  }
  return new Set(left.keys());
}

/** The names in a loop, or on the way from one loop to another. */
export function namesInLoops(graph: Graph): ReadonlySet<string> {
  const into = namesIntoLoops(graph);
  const back = new Map<string, string[]>([...into].map((name) => [name, []]));
  for (const name of into) for (const target of graph.get(name) ?? []) back.get(target)?.push(name);
  return namesIntoLoops(back);
}

/**
 * The way from a name through the names of a loop until one repeats, for a message: "`a`, `b`, `a`". A long way is cut.
 *
 * @param names those in a loop, or leading into one
 */
export function loopFrom(name: string, graph: Graph, names: ReadonlySet<string>): string {
  const passed = new Set<string>();
  let next = name;
  while (!passed.has(next) && passed.size < maxShown) {
    passed.add(next);
    next = [...(graph.get(next) ?? [])].find((target) => names.has(target)) ?? name;
  }
  return [...[...passed].map((each) => `\`${each}\``), passed.has(next) ? `\`${next}\`` : "…"].join(", ");
}

/** The most names of a loop that a message lists. */
const maxShown = 8;
