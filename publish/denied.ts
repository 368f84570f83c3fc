/** One list for those who write titles and for what is published. */
export { deniedIn, deniedStems } from "../i18n/denied";
