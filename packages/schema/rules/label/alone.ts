import { label } from "../../records/types/label.ts";
import { text } from "../../records/types/text.ts";
import { valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

export const labelAlone: Rule = {
  id: "label/alone",
  severity: "error",
  scope: "record",
  requirement:
    "A label is one phrase of at least three words that begins with a name or a noun, ends without a full stop and does not mention the paper; a description does not begin with a pronoun or a word such as “however”.",
  reason:
    "Labels and descriptions are read alone, in a search result, a table cell or a chart, where nothing says who “they” are.",
  bad: '"label": "It cut oil deliveries in 2010."',
  good: '"label": "Russia cut oil deliveries to Belarus (2010)"',
  *check(records) {
    for (const { file, path, value } of valuesOf(label, records)) {
      for (const { message, expected, fix } of faultsOf(value, file.includes("discrepancies/"))) {
        yield { file, path, message: `The label ${message}`, expected, fix };
      }
    }
    for (const { file, path, value } of valuesOf(text, records)) {
      if (path.at(-1) !== "description") continue;
      const pronoun = pronouns.exec(value)?.[0];
      const first = pronoun ?? continuations.exec(value)?.[0];
      if (first === undefined) continue;
      yield {
        file,
        path,
        message: `The description begins with “${first}”, which means nothing to readers who see only this text.`,
        expected: "A sentence that makes sense alone.",
        fix: pronoun ? `Replace “${first}” with the name.` : `Remove “${first}”.`,
      };
    }
  },
};

type Fault = { readonly message: string; readonly expected: string; readonly fix: string };

function* faultsOf(label: string, isAboutPaper: boolean): Generator<Fault> {
  const pronoun = pronouns.exec(label)?.[0];
  const connective = connectives.exec(label)?.[0];
  if (pronoun ?? connective)
    yield {
      message: pronoun
        ? `begins with “${pronoun}”, which means nothing to readers who see only this label.`
        : `begins with “${connective}”, not with a name or a noun.`,
      expected: startsWithName,
      fix: "Begin with who acted, or with what is counted or described.",
    };
  else if (!beginning.test(label))
    yield {
      message: `begins with “${[...label][0]}”.`,
      expected: "A capital letter, a digit or a quotation mark at the beginning.",
      fix: "Capitalise the first word.",
    };
  if (/[.…]$/u.test(label))
    yield {
      message: `ends with “${label.at(-1)}”.`,
      expected: "A phrase without a full stop or an ellipsis at the end.",
      fix: label.endsWith("…") ? "Shorten the label to a complete phrase." : "Remove the full stop.",
    };
  const words = label.split(/\s+/u).length;
  if (words < 3)
    yield {
      message: `is only ${words === 1 ? "one word" : "two words"} long: “${label}”.`,
      expected: "A phrase of at least three words that says who did what to whom, or what is measured of whom.",
      fix: "Write the label out.",
    };
  const paper = isAboutPaper ? undefined : /\b(?:the|this) paper\b/iu.exec(label)?.[0];
  if (paper)
    yield {
      message: `mentions “${paper}”.`,
      expected: "What happened or is claimed, and by whom; every record is from the paper.",
      fix: "Name the person who said it, or remove the words.",
    };
}

/** A capital, a digit or a quotation mark, or a name such as iSANS or naviny.by. */
const beginning = /^(?:[\p{Lu}\p{N}“‘«]|\p{Ll}\p{Lu}|\p{Ll}+\.\p{Ll}{2,3}\b)/u;

const startsWithName = "A name or a noun at the beginning. Example: `Russia cut oil deliveries to Belarus (2010)`.";

/** Matches texts that begin with one of the words, capitalised or not: “us” and “Us”, but not “US”. */
const beginningWith = (words: string): RegExp =>
  new RegExp(`^(?:${words.replace(/(?<=^|\|)\p{Ll}/gu, (first) => `[${first.toUpperCase()}${first}]`)})\\b`, "u");

/** Words that refer to something said before. */
const pronouns = beginningWith(
  "it|its|itself|they|them|their|theirs|he|him|his|she|her|hers|we|us|our|you|your|this|these|that|those|the (?:two|three|four|same|other|others)(?! \\p{Lu})|the (?:former|latter)(?= (?:is|was|are|were|has|had)\\b)|both|here|there|one of (?:them|these|those)|(?:some|many|most|all|none|each|neither|either) of (?:them|these|those)|another|others|such",
);

/** Prepositions, conjunctions and question words, which begin a fragment or put the actor second. */
const connectives = beginningWith(
  "(?:[Aa]bout|[Aa]round|[Oo]ver|[Uu]nder)(?! \\d)|above|across|after|against|along|although|amid|among|and|as|at|because|before|behind|below|beside|besides|between|beyond|but|by|despite|during|even|except|for|from|how|if|in|inside|instead|into|like|near|nor|of|off|on|once|or|out|outside|per|since|so|than|though|through|till|to|toward|towards|unless|unlike|until|upon|via|what|when|where|whereas|whether|which|while|who|whose|why|with|within|without|yet",
);

/** Words that continue a thought. */
const continuations = beginningWith("also|and|but|furthermore|hence|however|moreover|or|so|then|therefore|thus|yet");
