import { vocabulary } from "./vocabulary.ts";

/** Predicates of relations, read from subject to object. */
export const predicate = vocabulary("Predicate", "How the subject relates to the object, read from left to right.", {
  "member-of": "the subject is a member of the object",
  "part-of": "the subject is a part of the object",
  "located-in": "the subject lies in the object",
  leads: "the subject leads or commands the object",
  "works-for": "the subject works for the object or represents it",
  "party-to": "the subject is a party to the object, an agreement",
  "established-by": "the subject was established by the object",
  operates: "the subject runs the object",
  "leases-to": "the subject lends or leases a thing to the object",
  produces: "the subject makes the object",
  owns: "the subject owns the object",
  "allied-with": "the subject is an ally of the object",
  "depends-on": "the subject depends on the object",
  "disputes-with": "the subject has a dispute with the object",
  "cooperates-with": "the subject works together with the object",
  supplies: "the subject supplies the object",
  hosts: "the subject holds the object on its territory or under its roof",
  opposes: "the subject stands against the object",
  influences: "the subject has, or seeks, influence on the object",
  wants: "the subject seeks the object",
  "aimed-at": "the subject is meant for or against the object",
  recognises: "the subject recognises the object",
  "does-not-recognise": "the subject refuses to recognise the object",
  supports: "the subject supports the object",
});
