/** What each step of a supply means. */
export const dealSteps = {
  requested: "the recipient asked for the arms, or showed interest in them",
  offered: "the supplier offered or promised the arms",
  agreed: "both sides agreed; no order is stated (SIPRI: agreement)",
  ordered: "the recipient ordered or bought the arms (SIPRI: order)",
  delivered: "the supplier handed the arms over, once or repeatedly (SIPRI: delivery)",
  refused: "one side refused the arms or the terms; `by` says which",
  withdrawn: "one side withdrew its request or offer; `by` says which",
} as const;

export type DealStep = keyof typeof dealSteps;
