import type { EntityKind } from "./entity-kind.ts";

/** What a predicate means, how it reads, and the kinds of entities that it accepts at either end. */
export type Predicate = {
  readonly meaning: string;
  /** The sentence about a relation that holds. Example: `{subject} is a member of {object}`. */
  readonly pattern: string;
  /** The sentence about a relation that is over. */
  readonly past: string;
  /** Whether the relation is permanent, so that its sentence needs no date. */
  readonly lasting?: true;
  readonly subject: readonly EntityKind[];
  readonly object: readonly EntityKind[];
};

/**
 * The predicates of relations. A relation is true as its sentence reads, without its description.
 * The kinds at either end are those that occur; a relation that needs another one adds it here.
 */
export const predicates = {
  "member-of": {
    meaning: "the subject is a member of the object, or takes part in it as a partner",
    pattern: "{subject} is a member of {object}",
    past: "{subject} was a member of {object}",
    subject: ["state"],
    object: ["organisation", "programme"],
  },
  "possible-member-of": {
    meaning: "the subject has been mentioned as a possible or probable new member of the object",
    pattern: "{subject} has been mentioned as a possible new member of {object}",
    past: "{subject} was mentioned as a possible new member of {object}",
    subject: ["state", "territory"],
    object: ["organisation"],
  },
  "part-of": {
    meaning: "the subject is part of the object",
    pattern: "{subject} is part of {object}",
    past: "{subject} was part of {object}",
    subject: ["group", "formation", "equipment", "programme", "concept"],
    object: ["body", "formation", "facility", "document", "concept"],
  },
  "assigned-to": {
    meaning: "the subject belongs to the object, a joint force, on paper",
    pattern: "{subject} is, on paper, assigned to {object}",
    past: "{subject} was, on paper, assigned to {object}",
    subject: ["formation"],
    object: ["formation"],
  },
  "meant-as-prototype-for": {
    meaning: "the subject was meant to be a model for the object",
    pattern: "{subject} was meant to be a prototype for {object}",
    past: "{subject} was meant to be a prototype for {object}",
    lasting: true,
    subject: ["formation"],
    object: ["concept"],
  },
  "established-by": {
    meaning: "the subject was established by the object",
    pattern: "{subject} was established by {object}",
    past: "{subject} was established by {object}",
    lasting: true,
    subject: ["body"],
    object: ["body"],
  },
  "provides-for": {
    meaning: "the object is to be set up under the subject",
    pattern: "{subject} provides for {object}",
    past: "{subject} provided for {object}",
    subject: ["agreement", "programme"],
    object: ["formation", "concept"],
  },
  forbids: {
    meaning: "the subject, a set of rules, does not allow the object",
    pattern: "{subject} forbids {object}",
    past: "{subject} forbade {object}",
    subject: ["document"],
    object: ["concept"],
  },
  "party-to": {
    meaning: "the subject is a party to the object, an agreement",
    pattern: "{subject} is a party to {object}",
    past: "{subject} was a party to {object}",
    subject: ["state"],
    object: ["agreement"],
  },
  chairs: {
    meaning: "the subject holds the rotating chair of the object",
    pattern: "{subject} chairs {object}",
    past: "{subject} chaired {object}",
    subject: ["state"],
    object: ["organisation"],
  },
  "has-authority-over": {
    meaning: "the subject alone has the right to decide on the object",
    pattern: "{subject} has authority over {object}",
    past: "{subject} had authority over {object}",
    subject: ["state", "organisation"],
    object: ["organisation", "formation"],
  },
  owns: {
    meaning: "the subject owns the object",
    pattern: "{subject} owns {object}",
    past: "{subject} owned {object}",
    subject: ["state"],
    object: ["company"],
  },
  "seeks-control-of": {
    meaning: "the subject wants to own, absorb or dominate the object",
    pattern: "{subject} seeks control of {object}",
    past: "{subject} sought control of {object}",
    subject: ["state", "organisation"],
    object: ["organisation", "company"],
  },
  produces: {
    meaning: "the subject makes the object",
    pattern: "{subject} produces {object}",
    past: "{subject} produced {object}",
    subject: ["state"],
    object: ["equipment"],
  },
  publishes: {
    meaning: "the subject publishes the object",
    pattern: "{subject} publishes {object}",
    past: "{subject} published {object}",
    subject: ["organisation", "programme"],
    object: ["document", "media"],
  },
  organises: {
    meaning: "the subject holds the object, an exercise, alone or with others",
    pattern: "{subject} organises {object}",
    past: "{subject} organised {object}",
    subject: ["state", "organisation"],
    object: ["exercise"],
  },
  uses: {
    meaning: "the subject uses the object, a facility, method or tactic",
    pattern: "{subject} uses {object}",
    past: "{subject} used {object}",
    subject: ["person", "state", "formation"],
    object: ["facility", "concept"],
  },
  "allied-with": {
    meaning: "the subject is an ally of the object",
    pattern: "{subject} is an ally of {object}",
    past: "{subject} was an ally of {object}",
    subject: ["state"],
    object: ["state"],
  },
  "friend-of": {
    meaning: "the subject is a personal friend of the object",
    pattern: "{subject} is a friend of {object}",
    past: "{subject} was a friend of {object}",
    subject: ["person"],
    object: ["person"],
  },
  "cooperates-with": {
    meaning: "the subject works together with the object",
    pattern: "{subject} cooperates with {object}",
    past: "{subject} cooperated with {object}",
    subject: ["state"],
    object: ["state", "organisation", "body"],
  },
  "cooperates-militarily-with": {
    meaning:
      "the armed forces or defence ministries of both work together, for instance in exercises, training or industry",
    pattern: "{subject} cooperates militarily with {object}",
    past: "{subject} cooperated militarily with {object}",
    subject: ["state", "formation"],
    object: ["state", "formation"],
  },
  trains: {
    meaning: "the subject trains members of the object",
    pattern: "{subject} trains members of {object}",
    past: "{subject} trained members of {object}",
    subject: ["body"],
    object: ["formation"],
  },
  "guarantees-security-of": {
    meaning: "the subject has undertaken to defend the object",
    pattern: "{subject} guarantees the security of {object}",
    past: "{subject} guaranteed the security of {object}",
    subject: ["state"],
    object: ["state"],
  },
  protects: {
    meaning: "the subject protects the object from an attack, or is responsible for doing so",
    pattern: "{subject} protects {object}",
    past: "{subject} protected {object}",
    subject: ["state"],
    object: ["state", "territory"],
  },
  "meant-to-deter": {
    meaning: "the subject is meant to deter the object",
    pattern: "{subject} is meant to deter {object}",
    past: "{subject} was meant to deter {object}",
    subject: ["organisation"],
    object: ["concept"],
  },
  "depends-on": {
    meaning: "the subject needs the object for its security, economy or work",
    pattern: "{subject} depends on {object}",
    past: "{subject} depended on {object}",
    subject: ["state", "organisation", "concept"],
    object: ["state", "organisation", "body"],
  },
  subsidises: {
    meaning: "the subject supports the object with money or low prices",
    pattern: "{subject} subsidises {object}",
    past: "{subject} subsidised {object}",
    subject: ["state"],
    object: ["state"],
  },
  "supplies-energy-to": {
    meaning: "the subject supplies oil, gas or their products to the object",
    pattern: "{subject} supplies energy to {object}",
    past: "{subject} supplied energy to {object}",
    subject: ["state"],
    object: ["state"],
  },
  supports: {
    meaning: "the subject backs the object or helps it",
    pattern: "{subject} supports {object}",
    past: "{subject} supported {object}",
    subject: ["state", "organisation", "media", "programme"],
    object: ["state", "organisation", "formation", "media", "concept"],
  },
  seeks: {
    meaning: "the subject wants to have or bring about that very thing",
    pattern: "{subject} seeks {object}",
    past: "{subject} sought {object}",
    subject: ["person", "state"],
    object: ["concept"],
  },
  "seeks-better-relations-with": {
    meaning: "the subject seeks normal or closer relations with the object",
    pattern: "{subject} seeks better relations with {object}",
    past: "{subject} sought better relations with {object}",
    subject: ["person", "state"],
    object: ["state", "organisation"],
  },
  "seeks-to-stay-out-of": {
    meaning: "the subject tries not to be drawn into the object",
    pattern: "{subject} seeks to stay out of {object}",
    past: "{subject} sought to stay out of {object}",
    subject: ["state"],
    object: ["concept"],
  },
  "uninterested-in": {
    meaning: "the subject has no interest in the object, without opposing it in so many words",
    pattern: "{subject} has no interest in {object}",
    past: "{subject} had no interest in {object}",
    subject: ["state"],
    object: ["concept"],
  },
  tolerates: {
    meaning: "the subject does nothing against the object",
    pattern: "{subject} tolerates {object}",
    past: "{subject} tolerated {object}",
    subject: ["state"],
    object: ["concept"],
  },
  opposes: {
    meaning: "the subject opposes or resists that very thing",
    pattern: "{subject} opposes {object}",
    past: "{subject} opposed {object}",
    subject: ["person", "state"],
    object: ["concept"],
  },
  "concerned-about": {
    meaning: "the subject fears the object or is worried about it",
    pattern: "{subject} is concerned about {object}",
    past: "{subject} was concerned about {object}",
    subject: ["state", "territory", "organisation"],
    object: ["exercise", "concept"],
  },
  "regards-as-hostile": {
    meaning: "the subject regards the object as an enemy or a threat",
    pattern: "{subject} regards {object} as hostile",
    past: "{subject} regarded {object} as hostile",
    subject: ["person", "state"],
    object: ["person", "state", "territory", "organisation", "concept"],
  },
  "recognises-de-facto": {
    meaning: "the subject treats the object as a fact and does not recognise it in law",
    pattern: "{subject} recognises {object} de facto only",
    past: "{subject} recognised {object} de facto only",
    subject: ["person"],
    object: ["concept"],
  },
  "does-not-recognise": {
    meaning: "the subject refuses to recognise the object",
    pattern: "{subject} does not recognise {object}",
    past: "{subject} did not recognise {object}",
    subject: ["person", "state"],
    object: ["territory"],
  },
  "limited-loyalty-to": {
    meaning: "the subject is loyal to the object only to a limited degree",
    pattern: "{subject} has limited loyalty to {object}",
    past: "{subject} had limited loyalty to {object}",
    subject: ["formation"],
    object: ["person"],
  },
  influences: {
    meaning: "the subject has influence in the object",
    pattern: "{subject} has influence in {object}",
    past: "{subject} had influence in {object}",
    subject: ["state", "organisation"],
    object: ["state"],
  },
  "spreads-disinformation-in": {
    meaning: "the subject runs disinformation campaigns that affect the object",
    pattern: "{subject} spreads disinformation in {object}",
    past: "{subject} spread disinformation in {object}",
    subject: ["state"],
    object: ["state", "organisation"],
  },
  pressures: {
    meaning: "the subject puts pressure on the object",
    pattern: "{subject} puts pressure on {object}",
    past: "{subject} put pressure on {object}",
    subject: ["state"],
    object: ["state"],
  },
  sanctions: {
    meaning: "the subject has imposed sanctions on the object",
    pattern: "{subject} has sanctions against {object}",
    past: "{subject} had sanctions against {object}",
    subject: ["group"],
    object: ["state"],
  },
  "vulnerable-to": {
    meaning: "the subject can hardly withstand the object",
    pattern: "{subject} is vulnerable to {object}",
    past: "{subject} was vulnerable to {object}",
    subject: ["group", "state"],
    object: ["concept"],
  },
} as const satisfies Readonly<Record<string, Predicate>>;
