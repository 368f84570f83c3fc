import { Isolate } from "./Isolate";

type Props = { address: string };

/** A link to another site, named by its host. Tells that site nothing of where the reader was. */
export function WebsiteLink({ address }: Props) {
	return (
		<a href={address} rel="noreferrer">
			<Isolate>{new URL(address).hostname.replace(/^www\./, "")}</Isolate>
		</a>
	);
}
