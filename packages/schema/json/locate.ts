import { type Node, parseTree } from "jsonc-parser";
import type { Finding, Path } from "./finding.ts";
import type { Problem } from "./problem.ts";

type Span = Pick<Problem, "line" | "column" | "endLine" | "endColumn">;

/** Where a path leads in a text, and whether the whole of what stands there is marked. */
type Spot = { readonly span: Span; readonly whole: boolean };

/**
 * Turns paths inside a file into the lines and columns that an editor shows. The file is parsed once more: to keep
 * the trees of all files for the few that have a problem would double the memory of a check.
 *
 * @param text of a file that is well-formed JSON
 */
export function locator(text: string): (path: Path, point: Finding["point"]) => Spot {
  const tree = parseTree(text) as Node;
  const spanOf = spans(text);
  return (path, point) => {
    const node = nodeAt(tree, path);
    const key = point === "key" && node.parent?.type === "property" ? node.parent.children?.[0] : undefined;
    const shown = key ?? node;
    // A whole object or list is pointed at by its opening bracket: its end may be pages away.
    const whole = shown.type !== "object" && shown.type !== "array";
    return { span: spanOf(shown.offset, whole ? shown.length : 1), whole };
  };
}

/** Lines and columns of stretches of one text. */
export function spans(text: string): (offset: number, length: number) => Span {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  const positionOf = (offset: number): { line: number; column: number } => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
  return (offset, length) => {
    const start = positionOf(offset);
    const end = positionOf(offset + length);
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  };
}

// A path may name what is not there (a missing field): then the nearest thing around it is meant.
function nodeAt(tree: Node, path: Path): Node {
  let node = tree;
  for (const key of path) {
    const inner = childrenOf(node)?.get(key);
    if (!inner) break;
    node = inner;
  }
  return node;
}

// Of a key that stands twice the last counts, as in every reader of JSON.
function childrenOf(node: Node): ReadonlyMap<string | number, Node> | undefined {
  const known = indexes.get(node);
  if (known || (node.type !== "object" && node.type !== "array")) return known;
  const children = node.children ?? [];
  const index = new Map<string | number, Node>(
    node.type === "array"
      ? children.entries()
      : children.flatMap(({ children: [key, value] = [] }) => (key && value ? [[key.value, value] as const] : [])),
  );
  indexes.set(node, index);
  return index;
}

// A hostile file has thousands of fields that are none: each is looked up, not searched for.
const indexes = new WeakMap<Node, ReadonlyMap<string | number, Node>>();
