import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import type { Finding, Path } from "./finding.ts";
import type { Problem } from "./problem.ts";

/**
 * Turns a path inside a file into the lines and columns that an editor shows. The file is parsed once more: to keep
 * the trees of all files for the few that have a problem would double the memory of a check.
 *
 * @param text of a file that is well-formed JSON
 */
export function locate(text: string, path: Path, point: Finding["point"]): Span {
  const node = nodeAt(parseTree(text) as Node, path);
  const key = point === "key" && node.parent?.type === "property" ? node.parent.children?.[0] : undefined;
  const shown = key ?? node;
  // A whole object or list is pointed at by its opening bracket: its end may be pages away.
  const length = shown.type === "object" || shown.type === "array" ? 1 : shown.length;
  return spanOf(text, shown.offset, length);
}

type Span = Pick<Problem, "line" | "column" | "endLine" | "endColumn">;

/** The lines and columns of a stretch of text. */
export function spanOf(text: string, offset: number, length: number): Span {
  const start = positionOf(text, offset);
  const end = positionOf(text, offset + length);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}

// A path may name what is not there (a missing field): then the nearest thing around it is meant.
function nodeAt(tree: Node, path: Path): Node {
  return findNodeAtLocation(tree, [...path]) ?? nodeAt(tree, path.slice(0, -1));
}
