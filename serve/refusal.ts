/** A reason not to start that a person can mend: shown as its one sentence, without a stack. */
export class Refusal extends Error {}
