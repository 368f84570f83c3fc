/** `npm run check:content` */
import { checkCommand } from "./checkCommand";

process.exitCode = checkCommand(process.argv.slice(2), console.log);
