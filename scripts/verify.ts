/** `npm run verify` */
import { verifyCommand } from "./verifyCommand";

process.exitCode = await verifyCommand(process.argv.slice(2), console.log);
