/** `npm run facts` */
import { factsCommand } from "./factsCommand";

process.exitCode = factsCommand(process.argv.slice(2), console.log);
