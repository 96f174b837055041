import type { Path } from "../json/problem.ts";

/**
 * The names by which `for` and `inputs` can refer to parts of a record: its fields, and for the steps of a deal
 * `steps.ordered` and `steps.ordered.price`.
 */
export function fieldNames(record: object): string[] {
  const names = Object.keys(record).filter((name) => name !== "$schema");
  for (const step of stepsOf(record)) {
    names.push(`steps.${step.kind}`, ...Object.keys(step).map((field) => `steps.${step.kind}.${field}`));
  }
  return [...new Set(names)];
}

/** Whether the basis of a record explains the value at a path: by the name of its field or, in a step, of a part of it. */
export function isExplained(record: object, path: Path): boolean {
  const basis = "basis" in record && Array.isArray(record.basis) ? record.basis : [];
  if (basis.length === 0) return false;
  const [field, index, inner] = path;
  const kind = field === "steps" ? stepsOf(record)[Number(index)]?.kind : undefined;
  const names = kind === undefined ? [field] : [field, `${field}.${kind}`, `${field}.${kind}.${inner}`];
  return basis.some((item) => item.for.some((name: string) => names.includes(name)));
}

type Step = { readonly kind: string };

const stepsOf = (record: object): readonly Step[] =>
  "steps" in record && Array.isArray(record.steps) ? record.steps : [];
