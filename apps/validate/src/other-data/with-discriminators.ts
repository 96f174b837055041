type Json = Record<string, unknown>;

/**
 * A schema whose unions say by which word their alternatives differ, as in OpenAPI (`discriminator`): ajv then looks at
 * the one alternative that a record means, instead of telling what is wrong with each. Unions that differ by no such
 * word stay as they are.
 *
 * @param schema a JSON Schema; references within it are followed
 */
export function withDiscriminators<S extends Json>(schema: S): S {
  return changed(schema) as S;

  function changed(part: unknown): unknown {
    if (Array.isArray(part)) return part.map(changed);
    if (!isObject(part)) return part;
    const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, changed(value)]));
    const alternatives = part.oneOf ?? part.anyOf;
    const word = Array.isArray(alternatives) ? tagOf(alternatives) : undefined;
    if (word === undefined) return inner;
    const { anyOf, oneOf, ...rest } = inner;
    // ajv wants it said of the union itself that the word has to be there.
    return {
      ...rest,
      type: "object",
      required: [word],
      discriminator: { propertyName: word },
      oneOf: oneOf ?? anyOf,
      // For the message: ajv passes over what it does not know.
      words: (alternatives as unknown[]).flatMap((each) => wordsOf(fieldOf(each, word))),
    };
  }

  /** The field that every alternative has, and in which each has words of its own. */
  function tagOf(alternatives: readonly unknown[]): string | undefined {
    const names = Object.keys((resolved(alternatives[0])?.properties as Json | undefined) ?? {});
    return names.find((name) => {
      const words = alternatives.map((each) => wordsOf(fieldOf(each, name)));
      const all = words.flat();
      return words.every(({ length }) => length > 0) && new Set(all).size === all.length && alternatives.length > 1;
    });
  }

  function fieldOf(alternative: unknown, name: string): Json | undefined {
    return resolved((resolved(alternative)?.properties as Json | undefined)?.[name]);
  }

  function resolved(part: unknown): Json | undefined {
    if (!isObject(part)) return undefined;
    if (typeof part.$ref !== "string" || !part.$ref.startsWith("#/")) return part;
    const target = part.$ref
      .slice(2)
      .split("/")
      .reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), schema);
    return isObject(target) ? target : undefined;
  }
}

const wordsOf = (field: Json | undefined): readonly unknown[] => {
  if (field && "const" in field) return [field.const];
  return Array.isArray(field?.enum) ? field.enum : [];
};

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
