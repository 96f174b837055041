import { z } from "zod";

/**
 * Makes a controlled vocabulary: a closed list of words, each with its meaning.
 * The meanings become part of the field's description, so that an editor shows them while typing.
 *
 * @param id name of the shared definition in the JSON Schema, e.g. `UnknownReason`
 * @param description what the vocabulary classifies
 * @param meanings the words and what each means; an entry may hold more than its meaning
 */
export function vocabulary<const Word extends string>(
  id: string,
  description: string,
  meanings: Record<Word, string | { readonly meaning: string }>,
): z.ZodEnum<{ [W in Word]: W }> {
  const words = Object.keys(meanings) as Word[];
  const glossary = words
    .map((word) => {
      const entry = meanings[word];
      return `- \`${word}\`: ${typeof entry === "string" ? entry : entry.meaning}`;
    })
    .join("\n");
  return z.enum(words).meta({ id, description: `${description}\n\n${glossary}` }) as z.ZodEnum<{
    [W in Word]: W;
  }>;
}
