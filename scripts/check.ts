/** `npm run check:content`; a build does without `--spelling`, whose dictionaries take seconds. */
import { checkCommand } from "./checkCommand";

const argv = process.argv.slice(2);
const speller = argv.includes("--spelling")
	? await (await import("@/content/checks/spelling/speller")).loadSpeller()
	: undefined;
process.exitCode = checkCommand(argv, console.log, speller);
