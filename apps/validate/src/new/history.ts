import { Back, type Prompts } from "./prompts.ts";

/**
 * Asks a series of questions in which the user can go back: the series then starts again, and the earlier answers are
 * given without asking, except the last of them.
 *
 * @param prompts throw `Back` when the user goes back
 * @param ask asks the same questions after the same answers
 */
export async function withHistory<Result>(
  prompts: Prompts,
  ask: (prompts: Prompts) => Promise<Result>,
): Promise<Result> {
  const answers: Answer[] = [];
  for (;;) {
    try {
      return await ask(replaying(answers, prompts));
    } catch (error) {
      if (!(error instanceof Back)) throw error;
      answers.pop();
    }
  }
}

type Answer =
  | { readonly to: "text" | "select"; readonly value: string }
  | { readonly to: "selectMany"; readonly value: readonly string[] }
  | { readonly to: "confirm"; readonly value: boolean };

/** Gives the earlier answers in their order, then asks and adds the new ones. */
function replaying(answers: Answer[], prompts: Prompts): Prompts {
  const earlier = [...answers];
  return {
    async text(message, problemOf) {
      const known = earlier.shift();
      if (known?.to === "text") return known.value;
      const value = await prompts.text(message, problemOf);
      answers.push({ to: "text", value });
      return value;
    },
    async select(message, options) {
      const known = earlier.shift();
      if (known?.to === "select") return known.value;
      const value = await prompts.select(message, options);
      answers.push({ to: "select", value });
      return value;
    },
    async selectMany(message, options) {
      if (options.length === 0) return [];
      const known = earlier.shift();
      if (known?.to === "selectMany") return known.value;
      const value = await prompts.selectMany(message, options);
      answers.push({ to: "selectMany", value });
      return value;
    },
    async confirm(message) {
      const known = earlier.shift();
      if (known?.to === "confirm") return known.value;
      const value = await prompts.confirm(message);
      answers.push({ to: "confirm", value });
      return value;
    },
    print(text) {
      if (earlier.length === 0) prompts.print(text);
    },
  };
}
