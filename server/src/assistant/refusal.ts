/**
 * Why an assistant does not get what it asks for: whole sentences that say what happened, where, and what to do, for the
 * assistant and for the person behind it.
 */
export class Refusal extends Error {}
