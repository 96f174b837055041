import manifest from "../package.json" with { type: "json" };

/** What the descriptions of a release say of the dataset, each in its own words for the fields. */
export const about = {
  name: "unionstate",
  title: "The Union State dataset",
  description:
    "A policy paper on the Union State of Belarus and Russia (Anaïs Marin, 2020) as validated, typed data: entities, arms deals, polls, events, statements, relations, claims, sources, and the places where the paper disagrees with itself. Every fact names its page and footnotes; what the paper does not say is marked unknown.",
  url: "https://w3id.org/unionstate",
  keywords: manifest.keywords,
  creator: manifest.author,
  licence: {
    name: "CC-BY-4.0",
    title: "Creative Commons Attribution 4.0 International",
    url: "https://creativecommons.org/licenses/by/4.0/",
  },
} as const;
