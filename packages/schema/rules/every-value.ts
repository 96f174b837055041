import type { Path } from "../json/problem.ts";
import { collections } from "../vocabularies/collection.ts";
import type { Records } from "./records.ts";

/** A value at any depth of a record. */
export type Value = {
  readonly file: string;
  /** Where it stands. It is put together when it is asked for: of most values nobody does. */
  readonly path: Path;
  readonly value: unknown;
};

/** Every value of every record at every depth, objects and lists included, in the order of the files. */
export function* everyValue(records: Records): Generator<Value> {
  for (const collection of collections) {
    for (const { file, record } of records.of(collection)) {
      // As in `walk`, a stack: recursion would hand each value up through every level above it.
      const stack = [new Step(file, record)];
      for (let step = stack.pop(); step; step = stack.pop()) {
        yield step;
        const { value } = step;
        if (typeof value !== "object" || value === null) continue;
        const keys = Object.keys(value);
        for (let index = keys.length - 1; index >= 0; index -= 1) {
          const key = keys[index] as string;
          const inner = (value as Record<string, unknown>)[key];
          stack.push(new Step(file, inner, Array.isArray(value) ? index : key, step));
        }
      }
    }
  }
}

class Step implements Value {
  readonly file: string;
  readonly value: unknown;
  private readonly key: string | number | undefined;
  private readonly outer: Step | undefined;

  constructor(file: string, value: unknown, key?: string | number, outer?: Step) {
    this.file = file;
    this.value = value;
    this.key = key;
    this.outer = outer;
  }

  get path(): Path {
    const path: (string | number)[] = [];
    let step: Step = this;
    while (step.outer) {
      path.push(step.key as string | number);
      step = step.outer;
    }
    return path.reverse();
  }
}
