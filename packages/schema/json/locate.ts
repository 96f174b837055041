import { type Node, parseTree } from "jsonc-parser";
import type { Fault, Finding, Path, Problem } from "./problem.ts";

/** Where a place begins and ends, counted from 1. */
export type Span = Pick<Problem, "line" | "column" | "endLine" | "endColumn">;

/** The span of a value, and whether it covers the whole value. */
type Place = { readonly span: Span; readonly isWhole: boolean };

/** Turns what was found in one file into problems with line and column. */
export function placeFaults(file: string, text: string, faults: readonly Fault[]): Problem[] {
  if (faults.length === 0) return [];
  const locate = locator(text);
  return faults.map(({ path, point, replacement, ...fault }) => {
    const { span, isWhole } = locate(path, point);
    return { file, ...span, path, ...fault, ...(isWhole && replacement !== undefined && { replacement }) };
  });
}

/**
 * Turns paths inside a text into the lines and columns that an editor shows. The text is parsed again for this: keeping
 * the trees of all files for the few that have a problem would double the memory of a check.
 *
 * @param text well-formed JSON
 */
export function locator(text: string): (path: Path, point?: Finding["point"]) => Place {
  const tree = parseTree(text);
  const spanOf = spans(text);
  return (path, point) => {
    if (!tree) return { span: spanOf(0, 1), isWhole: false };
    const node = nodeAt(tree, path);
    const key = point === "key" && node.parent?.type === "property" ? node.parent.children?.[0] : undefined;
    const shown = key ?? node;
    // Of an object or list only the opening bracket is marked: its end may be pages away.
    const isWhole = shown.type !== "object" && shown.type !== "array";
    return { span: spanOf(shown.offset, isWhole ? shown.length : 1), isWhole };
  };
}

/** The lines and columns of parts of one text. */
export function spans(text: string): (offset: number, length: number) => Span {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  const positionOf = (offset: number): { line: number; column: number } => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return (offset, length) => {
    const start = positionOf(offset);
    const end = positionOf(offset + length);
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  };
}

// A path may lead to something that does not exist (a missing field): then the closest existing parent is meant.
function nodeAt(tree: Node, path: Path): Node {
  let node = tree;
  for (const key of path) {
    const inner = childrenOf(node)?.get(key);
    if (!inner) break;
    node = inner;
  }
  return node;
}

// Of a duplicate key the last counts, as in every JSON parser.
function childrenOf(node: Node): ReadonlyMap<string | number, Node> | undefined {
  const cached = indexes.get(node);
  if (cached || (node.type !== "object" && node.type !== "array")) return cached;
  const children = node.children ?? [];
  const index = new Map<string | number, Node>(
    node.type === "array"
      ? children.entries()
      : children.flatMap(({ children: [key, value] = [] }) => (key && value ? [[key.value, value] as const] : [])),
  );
  indexes.set(node, index);
  return index;
}

// A malicious file may have thousands of unknown fields, so each is looked up in an index rather than searched for.
const indexes = new WeakMap<Node, ReadonlyMap<string | number, Node>>();
