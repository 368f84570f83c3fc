/** `npm run translations` */
import { translationsCommand } from "./translationsCommand";

process.exitCode = translationsCommand(process.argv.slice(2), console.log);
