import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate for `localhost`, signed by an authority that only these tests know. */
export type Authority = {
	/** The file of the authority's certificate, for `NODE_EXTRA_CA_CERTS`. */
	file: string;
	/** The files of the server's key and certificate. */
	files: { key: string; cert: string };
	key: Buffer;
	cert: Buffer;
	remove(): void;
};

const elliptic = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

/** Makes both with openssl in a folder of their own. */
export function makeAuthority(name = "localhost"): Authority {
	const folder = mkdtempSync(join(tmpdir(), "authority-"));
	const at = (file: string) => join(folder, file);
	const openssl = (...words: string[]) => execFileSync("openssl", words, { stdio: "pipe" });
	openssl(
		...["req", "-x509", ...elliptic, "-days", "2", "-subj", "/CN=An authority for a test"],
		...["-keyout", at("authority.key"), "-out", at("authority.pem")],
	);
	openssl(
		...["req", ...elliptic, "-subj", `/CN=${name}`],
		...["-keyout", at("server.key"), "-out", at("server.csr")],
	);
	writeFileSync(at("names"), `subjectAltName=DNS:${name}\n`);
	openssl(
		...["x509", "-req", "-days", "2", "-in", at("server.csr"), "-extfile", at("names")],
		...["-CA", at("authority.pem"), "-CAkey", at("authority.key"), "-CAcreateserial"],
		...["-out", at("server.pem")],
	);
	return {
		file: at("authority.pem"),
		files: { key: at("server.key"), cert: at("server.pem") },
		key: readFileSync(at("server.key")),
		cert: readFileSync(at("server.pem")),
		remove: () => rmSync(folder, { recursive: true }),
	};
}
