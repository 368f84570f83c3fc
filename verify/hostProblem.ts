/** Why nothing can be said about a host at all: one sentence for the person who asked. */
export class HostProblem extends Error {}

/** What a failed request means, in words; `undefined` for a fault that is none of the host's. */
export function reasonOf(error: unknown): string | undefined {
	if (error instanceof DOMException && error.name === "TimeoutError") return "no answer in time";
	const code = codeOf(error);
	switch (code) {
		case "ENOTFOUND":
		case "EAI_AGAIN":
			return "there is no such host";
		case "ECONNREFUSED":
			return "nothing answers at this port";
		case "EHOSTUNREACH":
		case "ENETUNREACH":
		case "ETIMEDOUT":
		case "UND_ERR_CONNECT_TIMEOUT":
		case "UND_ERR_HEADERS_TIMEOUT":
		case "UND_ERR_BODY_TIMEOUT":
			return "no answer in time";
		case "CERT_HAS_EXPIRED":
			return "its certificate has expired";
		case "ERR_TLS_CERT_ALTNAME_INVALID":
			return "its certificate is for another name";
		case "DEPTH_ZERO_SELF_SIGNED_CERT":
		case "SELF_SIGNED_CERT_IN_CHAIN":
		case "UNABLE_TO_GET_ISSUER_CERT":
		case "UNABLE_TO_GET_ISSUER_CERT_LOCALLY":
		case "UNABLE_TO_VERIFY_LEAF_SIGNATURE":
			return (
				"its certificate is from nobody whom this computer trusts " +
				"(NODE_EXTRA_CA_CERTS names a file of others to trust)"
			);
		case undefined:
			// The name that fetch gives to all that its own rules refuse, such as a port of mail.
			return error instanceof TypeError ? `it cannot be asked (${messageOf(error)})` : undefined;
		default:
			return `the connection failed (${code})`;
	}
}

/** The code that Node gives, which fetch hides as the cause of its own error. */
function codeOf(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	if ("code" in error && typeof error.code === "string") return error.code;
	return codeOf(error.cause);
}

const messageOf = ({ message, cause }: Error) => (cause instanceof Error ? cause.message : message);
