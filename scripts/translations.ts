/** `npm run translations` */
import { translationsCommand } from "./translationsCommand";

const argv = process.argv.slice(2);

// What is needed for Word files is loaded only where it is needed.
if (argv[0] === "export" || argv[0] === "import") {
	const { exchangeCommand } = await import("./exchangeCommand");
	process.exitCode = await exchangeCommand(argv, console.log);
} else process.exitCode = translationsCommand(argv, console.log);
