/**
 * Asks MDN's HTTP Observatory about pages of a host on this machine, as JSON on the output.
 *
 * It runs apart, because Node reads the authorities that it trusts once, at the start
 * (`NODE_EXTRA_CA_CERTS`). The command of the package knows no ports and no paths, so its parts are
 * put together here as its own `scan` does.
 */
import fs from "node:fs";

/** The list of sites that browsers know beforehand is fetched when the package is installed: here there is none. */
const readFile = fs.readFileSync;
fs.readFileSync = ((path: fs.PathOrFileDescriptor, ...rest: [never]) =>
	String(path).endsWith("hsts-preload.json") ? "{}" : readFile(path, ...rest)) as typeof readFile;

const observatory = "@mdn/mdn-http-observatory/src";
const { retrieve } = await import(`${observatory}/retriever/retriever.js`);
const { ALL_TESTS } = await import(`${observatory}/constants.js`);
const { getGradeForScore, getScoreModifier } = await import(`${observatory}/grader/grader.js`);

const [httpPort, httpsPort, ...paths] = process.argv.slice(2);

for (const path of paths) {
	const requests = await retrieve("localhost", { httpPort, httpsPort, path });
	const results = Object.fromEntries(
		ALL_TESTS.map((test: (of: unknown) => Output) => {
			const output = test(requests);
			const { result, pass } = output;
			return [output.constructor.name, { result, pass, points: getScoreModifier(result) }];
		}),
	) as Scan["results"];
	const points = Object.values(results).map((result) => result.points);
	const sum = (some: number[]) => some.reduce((a, b) => a + b, 0);
	const lost = sum(points.filter((one) => one < 0));
	// Extra points count from an A on, as in the package's own scan.
	const score = 100 + (lost >= -10 ? sum(points) : lost);
	const { status } = requests.responses.auto ?? {};
	console.log(JSON.stringify({ path, status, ...getGradeForScore(score), results }));
}

type Output = { result: string; pass: boolean; constructor: { name: string } };

/** What the Observatory says about one page. */
export type Scan = {
	path: string;
	status: number;
	grade: string;
	score: number;
	results: Record<string, { result: string; pass: boolean; points: number }>;
};
