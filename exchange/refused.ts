/** Why a page or a file is not exchanged: sentences for the person who typed the command. */
export class Refused extends Error {}
